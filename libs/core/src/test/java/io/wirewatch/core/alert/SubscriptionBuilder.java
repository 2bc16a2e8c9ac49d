package io.wirewatch.core.alert;

import io.wirewatch.events.AlertRule;
import io.wirewatch.events.MuteWindow;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a subscription to Syria: the default rules, one story and two origins at least. */
final class SubscriptionBuilder {
  private List<String> pairs = List.of();
  private List<String> languages = List.of();
  private List<Severity> severities = List.of();
  private List<AlertRule> rules = List.of();
  private int minStories = 1;
  private List<MuteWindow> mutes = List.of();
  private @Nullable Duration remindEvery;
  private boolean staleWhenQuiet;

  SubscriptionBuilder pairs(String... value) {
    pairs = List.of(value);
    return this;
  }

  SubscriptionBuilder languages(String... value) {
    languages = List.of(value);
    return this;
  }

  SubscriptionBuilder severities(Severity... value) {
    severities = List.of(value);
    return this;
  }

  SubscriptionBuilder rules(List<AlertRule> value) {
    rules = value;
    return this;
  }

  SubscriptionBuilder minStories(int value) {
    minStories = value;
    return this;
  }

  SubscriptionBuilder mutes(MuteWindow... value) {
    mutes = List.of(value);
    return this;
  }

  SubscriptionBuilder remindEvery(Duration value) {
    remindEvery = value;
    return this;
  }

  SubscriptionBuilder staleWhenQuiet() {
    staleWhenQuiet = true;
    return this;
  }

  Subscription build() {
    return new Subscription(
        "s1",
        1,
        "Levant desk",
        "ops",
        List.of(new Subscription.Region("SY", false)),
        pairs,
        languages,
        severities,
        rules,
        minStories,
        2,
        mutes,
        remindEvery,
        List.of("e1"),
        false,
        staleWhenQuiet,
        Timeline.START,
        Timeline.START);
  }
}
