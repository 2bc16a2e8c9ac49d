package io.wirewatch.core.ledger;

import java.nio.ByteBuffer;

/** The sums of one hour or day of a region. */
public final class Bucket {
  private static final int BYTES = 5 * Long.BYTES;

  /** Micro-points of channel E. */
  long escalation;

  /** Micro-points of channel D. */
  long deescalation;

  /** The part of {@code escalation} that stems from feeds older than 14 days. */
  long settled;

  /** Micro-stories to be expected of the feeds that answered; days only. */
  long exposure;

  /** Milliseconds with coverage; days only. */
  long coveredMillis;

  void add(long moreEscalation, long moreDeescalation, long moreSettled) {
    escalation += moreEscalation;
    deescalation += moreDeescalation;
    settled += moreSettled;
  }

  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return (escalation | deescalation | settled | exposure | coveredMillis) == 0;
  }

  /** The sums as bytes. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(escalation)
        .putLong(deescalation)
        .putLong(settled)
        .putLong(exposure)
        .putLong(coveredMillis)
        .array();
  }

  /**
   * Reads {@link #toBytes}.
   *
   * @throws IllegalArgumentException when there are fewer or more bytes than it writes
   */
  public static Bucket fromBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a bucket has " + BYTES + " bytes, but there are " + bytes.length);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Bucket bucket = new Bucket();
    bucket.escalation = in.getLong();
    bucket.deescalation = in.getLong();
    bucket.settled = in.getLong();
    bucket.exposure = in.getLong();
    bucket.coveredMillis = in.getLong();
    return bucket;
  }
}
