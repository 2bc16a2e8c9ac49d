package io.wirewatch.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants to hear of: a value of {@code ww.subscriptions}.
 *
 * @param id stable id
 * @param version 1 at creation, growing by one with each change; also the rule version of an alert
 * @param name for people
 * @param team whose it is; operational events go to the team's endpoints
 * @param regions what is watched
 * @param actorPairs only scores with one of these pairs ({@code RU-US}, alphabetical); all when
 *     empty
 * @param languages ISO 639-1 codes: only stories count of which an article shown as evidence is in
 *     one of these; all when empty. The figures of a score are over all languages
 * @param severities severities that count; the others are as if they had no rule
 * @param rules when a severity is reached
 * @param minStories stories needed to open or escalate, at least 1
 * @param minOrigins independent origins needed to open or escalate, at least 1
 * @param mutes weekly stretches without deliveries
 * @param remindEvery how often an active alert is told again, or null for never
 * @param endpoints ids of the endpoints it is delivered to
 * @param paused whether it is put aside; its alerts end
 * @param staleWhenQuiet whether stale feeds are told also of regions without an alert
 */
public record Subscription(
    String id,
    int version,
    String name,
    String team,
    List<Region> regions,
    List<String> actorPairs,
    List<String> languages,
    List<Severity> severities,
    List<AlertRule> rules,
    int minStories,
    int minOrigins,
    List<MuteWindow> mutes,
    @Nullable Duration remindEvery,
    List<String> endpoints,
    boolean paused,
    boolean staleWhenQuiet,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * A watched region.
   *
   * @param id region id
   * @param descendants whether the regions below it count too, each with alerts of its own
   */
  public record Region(String id, boolean descendants) {
    public Region {
      Check.text(id, "regions.id");
    }
  }

  public Subscription {
    Check.text(id, "subscription.id");
    Check.atLeast(version, 1, "subscription.version");
    Check.text(name, "subscription.name");
    Check.text(team, "subscription.team");
    regions = List.copyOf(Check.notEmpty(regions, "subscription.regions"));
    actorPairs = actorPairs == null ? List.of() : List.copyOf(actorPairs);
    languages = languages == null ? List.of() : List.copyOf(languages);
    severities =
        severities == null || severities.isEmpty()
            ? List.of(Severity.values())
            : List.copyOf(severities);
    rules = rules == null || rules.isEmpty() ? AlertRule.defaults() : List.copyOf(rules);
    minStories = minStories == 0 ? 1 : Check.atLeast(minStories, 1, "subscription.minStories");
    minOrigins = minOrigins == 0 ? 2 : Check.atLeast(minOrigins, 1, "subscription.minOrigins");
    mutes = mutes == null ? List.of() : List.copyOf(mutes);
    endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
    if (remindEvery != null && remindEvery.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "subscription.remindEvery must be at least PT1M, but is " + remindEvery);
    }
  }
}
