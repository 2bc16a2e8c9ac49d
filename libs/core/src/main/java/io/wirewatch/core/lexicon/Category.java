package io.wirewatch.core.lexicon;

import io.wirewatch.events.Analysis.Channel;

/**
 * The categories of terms, with the channel they point in and the points a term is worth unless its
 * pack says otherwise.
 */
public enum Category {
  /** Violence that happens: strikes, shelling, clashes, killings. */
  FORCE(Channel.E, 10),
  /** Violence that is announced. */
  THREAT(Channel.E, 7),
  /** Forces moved or readied. */
  POSTURE(Channel.E, 6),
  /** Pressure short of violence: seizures, blockades, sanctions, arrests. */
  COERCE(Channel.E, 6),
  /** What people do when they expect violence: evacuations, closed embassies and airspace. */
  RISK(Channel.E, 4),
  /** Fighting that ends by agreement. */
  TRUCE(Channel.D, 9),
  /** Forces moved away. */
  WITHDRAW(Channel.D, 6),
  /** Talks held or agreed. */
  TALKS(Channel.D, 4),
  /** Calm that returns, restrictions lifted, captives freed. */
  CALM(Channel.D, 4);

  private final Channel channel;
  private final double weight;

  Category(Channel channel, double weight) {
    this.channel = channel;
    this.weight = weight;
  }

  /** The channel of all terms of the category. */
  public Channel channel() {
    return channel;
  }

  /** The points of a term without a weight of its own. */
  public double weight() {
    return weight;
  }
}
