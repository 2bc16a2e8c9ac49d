package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an alert: the value of {@code ww.alerts}.
 *
 * @param alert alert id, the same over its life
 * @param sequence 1 for {@link Type#OPENED}, growing by one with each event
 * @param type what happened
 * @param severity severity now; of a resolved alert, the last one
 * @param previous severity before, or null at the first event
 * @param subscription subscription id
 * @param subscriptionVersion version of the subscription, hence of its rules
 * @param at the pipeline's clock, within a tick of the newest article's fetchedAt; of a stopped
 *     clock, the wall clock
 * @param openedAt when the alert was opened
 * @param reason why, in one clause, with the numbers and the rule
 * @param text the event in one line for people
 * @param rule the rule that decided, or null where none did
 * @param warming whether fewer than 14 covered days were known at opening
 * @param reading the numbers behind it
 * @param stories evidence, the heaviest first, at most 5
 * @param suppressedBy why it is not delivered, or null when it is
 */
public record AlertEvent(
    String alert,
    int sequence,
    Type type,
    Severity severity,
    @Nullable Severity previous,
    String subscription,
    int subscriptionVersion,
    String subscriptionName,
    String team,
    String region,
    String regionName,
    Instant at,
    Instant openedAt,
    String reason,
    String text,
    @Nullable String rule,
    boolean warming,
    Reading reading,
    List<RegionScore.Story> stories,
    @Nullable String suppressedBy) {

  /** What happened. */
  public enum Type {
    OPENED,
    ESCALATED,
    REMINDED,
    RESOLVED,
    STALE,
    /** Not of a region: something the team must know of its deliveries. */
    OPERATIONAL,
    /** A test asked for by a person. */
    PING;

    /** The CloudEvents and webhook type, such as {@code alert.opened}. */
    public String wireName() {
      return "alert." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The numbers of the score that was judged; see {@link RegionScore}. */
  public record Reading(
      double flow,
      double expected,
      double rise,
      double surpriseBits,
      RegionScore.Knowledge knowledge,
      double coverage,
      int articles,
      int origins,
      List<String> actorPairs,
      String lexiconVersion,
      String catalogueVersion) {
    public Reading {
      actorPairs = actorPairs == null ? List.of() : List.copyOf(actorPairs);
    }

    /** The reading of a score. */
    public static Reading of(RegionScore score) {
      return new Reading(
          score.flow(),
          score.expected(),
          score.rise(),
          score.surpriseBits(),
          score.knowledge(),
          score.coverage(),
          score.articles(),
          score.origins(),
          score.actorPairs(),
          score.lexiconVersion(),
          score.catalogueVersion());
    }

    /** No reading: of an operational event. */
    public static Reading none() {
      return new Reading(0, 0, 0, 0, RegionScore.Knowledge.OK, 0, 0, 0, List.of(), "", "");
    }
  }

  public AlertEvent {
    Check.text(alert, "alert.id");
    Check.atLeast(sequence, 1, "alert.sequence");
    Check.present(type, "alert.type");
    Check.present(severity, "alert.severity");
    Check.present(at, "alert.at");
    stories = stories == null ? List.of() : List.copyOf(stories);
  }

  /** The event's own id: the alert's and the sequence. */
  public String id() {
    return alert + "." + sequence;
  }
}
