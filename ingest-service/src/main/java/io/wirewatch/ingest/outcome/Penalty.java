package io.wirewatch.ingest.outcome;

import io.wirewatch.ingest.schedule.PollSchedule.Backoff;
import java.time.Duration;

/**
 * How far each kind of failure backs off. What may be our own network's fault is tried again within
 * the hour; what only the publisher can mend, within a day.
 */
public final class Penalty {

  private static final Backoff OURS = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
  private static final Backoff SERVER = new Backoff(Duration.ofMinutes(5), Duration.ofHours(6));
  private static final Backoff LASTING = new Backoff(Duration.ofMinutes(30), Duration.ofDays(1));

  private Penalty() {}

  /** The back-off after that outcome; answered ones never come here. */
  public static Backoff of(PollOutcome outcome) {
    return switch (outcome) {
      case PollOutcome.NetworkError n -> OURS;
      case PollOutcome.TimedOut t -> OURS;
      case PollOutcome.Failed f -> OURS;
      case PollOutcome.Throttled t -> SERVER;
      case PollOutcome.HttpError h -> h.status() >= 500 || h.status() == 408 ? SERVER : LASTING;
      case PollOutcome.TlsError t -> SERVER;
      case PollOutcome.BadEncoding b -> SERVER;
      case PollOutcome.NotAFeed n -> SERVER;
      case PollOutcome.TooLarge t -> LASTING;
      case PollOutcome.Blocked b -> LASTING;
      case PollOutcome.BadRedirect b -> LASTING;
      case PollOutcome.Gone g -> LASTING;
      case PollOutcome.Fetched f -> OURS;
      case PollOutcome.Unchanged u -> OURS;
      case PollOutcome.NotModified n -> OURS;
    };
  }
}
