package io.wirewatch.core.alert;

import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import java.time.Duration;

/** The words of alert events. */
final class Wording {

  private static final int HEADLINE = 140;

  private Wording() {}

  static String opened(Severity severity, RegionScore score) {
    return severity + " in " + score.name() + ": " + happening(score);
  }

  static String reminded(Severity severity, RegionScore score, Duration age) {
    return "Still "
        + severity
        + " in "
        + score.name()
        + " after "
        + age(age)
        + ": "
        + happening(score);
  }

  static String resolved(RegionScore score, String reason) {
    return "Resolved in " + score.name() + ": " + reason;
  }

  static String stale(RegionScore score, boolean active) {
    return "Feeds for "
        + score.name()
        + " are silent: "
        + (active ? "the alert stands as it was" : "no calm can be reported")
        + " until they answer again";
  }

  /** {@code Shelling near the port (14 articles, 2 origins)}. */
  static String happening(RegionScore score) {
    String evidence = "(" + evidence(score) + ")";
    if (score.stories().isEmpty()) {
      return score.text() + " " + evidence;
    }
    return shortened(score.stories().getFirst().title()) + " " + evidence;
  }

  static String evidence(RegionScore score) {
    return count(score.articles(), "article", "articles")
        + ", "
        + count(score.origins(), "origin", "origins");
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  static String shortest(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String age(Duration age) {
    if (age.toDays() >= 2) {
      return age.toDays() + " days";
    }
    return age.toHours() >= 1 ? age.toHours() + " h" : age.toMinutes() + " min";
  }

  private static String shortened(String title) {
    String line = title.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= HEADLINE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, HEADLINE - 1)).stripTrailing() + "…";
  }
}
