package io.wirewatch.ingest.schedule;

import static io.wirewatch.ingest.schedule.PollPolicy.clamp;

import io.wirewatch.ingest.schedule.NextPoll.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When to come back: {@code clamp(max(adaptive, ttl, sy:update*, cache lifetime, Retry-After))},
 * plus jitter, moved out of the hours and days that the feed asks to skip.
 */
public final class PollSchedule {

  private static final double FASTER = 0.6;
  private static final double SLOWER = 1.25;
  private static final int HOURS_OF_A_WEEK = 168;

  private final PollPolicy policy;

  /** A schedule within the operator's limits. */
  public PollSchedule(PollPolicy policy) {
    this.policy = policy;
  }

  /**
   * The rhythm of a feed: it shrinks to 0.6 of itself when a poll brought something new and grows
   * by a quarter when it did not, so that it settles where about two polls in three find news.
   */
  public Duration adapt(@Nullable Duration current, boolean foundNew) {
    if (current == null) {
      return policy.initial();
    }
    double factor = foundNew ? FASTER : SLOWER;
    Duration next = Duration.ofMillis((long) (current.toMillis() * factor));
    return clamp(next, policy.min(), policy.max());
  }

  /** The poll after one that was answered. */
  public NextPoll afterAnswer(
      Instant now, Duration adaptive, PublisherHints hints, String key, long poll) {
    Bid bid =
        new Bid(adaptive, Cause.ADAPTIVE)
            .orLonger(hints.ttl(), Cause.TTL)
            .orLonger(hints.syndication(), Cause.SYNDICATION)
            .orLonger(hints.freshFor(), Cause.CACHE);
    Duration longest = bid.interval();
    Cause cause = bid.cause();
    Duration interval = clamp(longest, policy.min(), policy.max());
    String why = because(cause, longest);
    if (interval.compareTo(longest) > 0) {
      cause = Cause.FLOOR;
      why += ", raised to the minimum of " + text(policy.min());
    } else if (interval.compareTo(longest) < 0) {
      cause = Cause.CEILING;
      why += ", cut to the maximum of " + text(policy.max());
    }
    Instant at = now.plus(jittered(interval, key, poll));
    return outOfSkippedHours(new NextPoll(at, interval, cause, why), hints, key);
  }

  /**
   * The poll after one that failed: doubling from {@code base}, not above {@code cap} or the
   * operator's maximum, and never before Retry-After.
   *
   * @param failures consecutive failures, at least 1
   */
  public NextPoll afterFailure(
      Instant now, int failures, Backoff backoff, @Nullable Duration retryAfter, Seat seat) {
    Duration cap = clamp(backoff.cap(), policy.min(), policy.maxBackoff());
    Duration base = clamp(backoff.base(), policy.min(), cap);
    long factor = 1L << Math.min(Math.max(failures, 1) - 1, 20);
    Duration interval = clamp(base.multipliedBy(factor), base, cap);
    Cause cause = Cause.BACKOFF;
    String why =
        failures == 1
            ? "the last poll failed; waiting " + text(interval)
            : "the last " + failures + " polls failed; waiting " + text(interval);
    if (retryAfter != null && retryAfter.compareTo(interval) > 0) {
      interval = clamp(retryAfter, policy.min(), policy.maxRetryAfter());
      cause = Cause.RETRY_AFTER;
      why = "the server asks to wait " + text(retryAfter);
    }
    Instant at = now.plus(jittered(interval, seat.key(), seat.poll()));
    return new NextPoll(at, interval, cause, why);
  }

  /**
   * How failures of one kind are spaced.
   *
   * @param base wait after the first
   * @param cap longest wait
   */
  public record Backoff(Duration base, Duration cap) {}

  /**
   * Whose poll it is: what the jitter hangs on.
   *
   * @param key feed key
   * @param poll number of the poll
   */
  public record Seat(String key, long poll) {}

  private Duration jittered(Duration interval, String key, long poll) {
    double extra = policy.jitter() * Jitter.fraction(key, poll);
    return interval.plusMillis((long) (interval.toMillis() * extra));
  }

  /** A feed that skips every hour of the week has said nothing. */
  private static NextPoll outOfSkippedHours(NextPoll next, PublisherHints hints, String key) {
    OffsetDateTime slot = next.at().atOffset(ZoneOffset.UTC);
    for (int moved = 0; moved <= HOURS_OF_A_WEEK; moved++) {
      boolean skipped =
          hints.skipHours().contains(slot.getHour())
              || hints.skipDays().contains(slot.getDayOfWeek());
      if (!skipped) {
        return moved == 0
            ? next
            : new NextPoll(
                slot.toInstant().plusSeconds((long) (600 * Jitter.fraction(key, 0))),
                next.interval(),
                Cause.SKIPPED_HOURS,
                next.why() + ", moved out of the hours the feed asks to skip");
      }
      slot = slot.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return next;
  }

  private record Bid(Duration interval, Cause cause) {
    Bid orLonger(@Nullable Duration hint, Cause who) {
      return hint != null && hint.compareTo(interval) > 0 ? new Bid(hint, who) : this;
    }
  }

  private static String because(Cause cause, Duration asked) {
    return switch (cause) {
      case TTL -> "the feed's ttl is " + text(asked);
      case SYNDICATION -> "the feed's sy:updatePeriod is " + text(asked);
      case CACHE -> "the response may be cached for " + text(asked);
      case ADAPTIVE, FLOOR, CEILING, RETRY_AFTER, BACKOFF, SKIPPED_HOURS ->
          "the feed's own rhythm is " + text(asked);
    };
  }

  /** A duration as a person writes it: {@code 90 s}, {@code 10 min}, {@code 2 h 30 min}. */
  static String text(Duration d) {
    if (d.toMinutes() < 2) {
      return d.toSeconds() + " s";
    }
    if (d.toHours() < 1) {
      return d.toMinutes() + " min";
    }
    if (d.toDays() >= 3) {
      return d.toDays() + " d";
    }
    return d.toHours() + " h" + (d.toMinutesPart() == 0 ? "" : " " + d.toMinutesPart() + " min");
  }
}
