package io.wirewatch.core.alert;

import io.wirewatch.events.AlertRule;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares a score with the rules of a subscription. */
final class RuleCheck {

  /**
   * A level must fall to this share of its threshold to count as calm; a choice of ours, for levels
   * decay by themselves.
   */
  private static final double LEVEL_CLEARS_AT = 0.8;

  private final Subscription subscription;
  private final RegionScore score;

  RuleCheck(Subscription subscription, RegionScore score) {
    this.subscription = subscription;
    this.score = score;
  }

  /** A rule that holds. */
  record Reached(Severity severity, AlertRule rule, String reason) {}

  /** The gravest severity reached, if the evidence is enough to open or escalate. */
  Optional<Reached> reached() {
    if (!evidenceLacks().isEmpty()) {
      return Optional.empty();
    }
    return rules().stream()
        .filter(this::holds)
        .filter(rule -> opensWhile(score.knowledge(), rule.severity()))
        .max(Comparator.comparing(AlertRule::severity))
        .map(rule -> new Reached(rule.severity(), rule, compared(rule)));
  }

  /** Why a score that is high enough opens nothing, or an empty text. */
  String evidenceLacks() {
    int stories = (int) score.stories().stream().filter(this::inLanguage).count();
    if (stories < subscription.minStories()) {
      return Wording.count(stories, "story", "stories")
          + languages()
          + ", at least "
          + subscription.minStories()
          + " needed";
    }
    if (score.origins() < subscription.minOrigins()) {
      return Wording.count(score.origins(), "origin", "origins")
          + ", at least "
          + subscription.minOrigins()
          + " needed";
    }
    List<String> pairs = subscription.actorPairs();
    if (!pairs.isEmpty() && score.actorPairs().stream().noneMatch(pairs::contains)) {
      return "none of the actor pairs " + String.join(", ", pairs);
    }
    return "";
  }

  /**
   * A story is in a language when one of its weightiest articles, those shown as evidence, is. The
   * figures of the score are over all languages: what is asked is whether the team could read it.
   */
  private boolean inLanguage(RegionScore.Story story) {
    List<String> wanted = subscription.languages();
    return wanted.isEmpty()
        || story.evidence().stream()
            .anyMatch(a -> a.language() != null && wanted.contains(a.language()));
  }

  private String languages() {
    List<String> wanted = subscription.languages();
    return wanted.isEmpty() ? "" : " in " + String.join(" or ", wanted);
  }

  /** Whether every rule of a severity has fallen far enough below its threshold. */
  boolean calm(Severity severity) {
    return rules().stream().filter(rule -> rule.severity() == severity).allMatch(this::calm);
  }

  /** Whether a severity has any rule. */
  boolean ruled(Severity severity) {
    return rules().stream().anyMatch(rule -> rule.severity() == severity);
  }

  /**
   * The numbers in words: {@code 14.2 story units a day against 3.1 expected: 4.1 times, 6 bits}.
   */
  String numbers() {
    return String.format(
        Locale.ROOT,
        "%.1f story units a day against %.1f expected: %.1f times, %.0f bits",
        score.flow(),
        score.expected(),
        score.rise(),
        score.surpriseBits());
  }

  private List<AlertRule> rules() {
    return subscription.rules().stream()
        .filter(rule -> subscription.severities().contains(rule.severity()))
        .toList();
  }

  private boolean holds(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Anomaly a ->
          score.rise() >= a.rise() || score.surpriseBits() >= a.surpriseBits();
      case AlertRule.Level l -> level(l) >= l.atLeast();
    };
  }

  private boolean calm(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Anomaly a ->
          score.rise() < 1 + 0.5 * (a.rise() - 1) && score.surpriseBits() < 0.5 * a.surpriseBits();
      case AlertRule.Level l -> level(l) < LEVEL_CLEARS_AT * l.atLeast();
    };
  }

  private double level(AlertRule.Level rule) {
    return score.levels().stream()
        .filter(level -> level.halfLifeHours() == rule.halfLifeHours())
        .mapToDouble(
            level ->
                switch (rule.measure()) {
                  case ESCALATION -> level.escalation();
                  case NET -> level.net();
                })
        .findFirst()
        .orElse(0);
  }

  private String compared(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Anomaly a ->
          score.rise() >= a.rise()
              ? String.format(
                  Locale.ROOT, "rise %.2f ≥ %s", score.rise(), Wording.shortest(a.rise()))
              : String.format(
                  Locale.ROOT,
                  "surprise %.1f bits ≥ %s",
                  score.surpriseBits(),
                  Wording.shortest(a.surpriseBits()));
      case AlertRule.Level l ->
          String.format(
              Locale.ROOT,
              "%s level over %d h %.1f ≥ %s points",
              l.measure().name().toLowerCase(Locale.ROOT),
              l.halfLifeHours(),
              level(l),
              Wording.shortest(l.atLeast()));
    };
  }

  /** With fewer than 14 covered days the expectation is mostly prior: only what is grave counts. */
  private static boolean opensWhile(RegionScore.Knowledge knowledge, Severity severity) {
    return knowledge != RegionScore.Knowledge.WARMING || severity.compareTo(Severity.ALERT) >= 0;
  }
}
