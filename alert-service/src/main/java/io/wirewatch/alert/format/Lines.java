package io.wirewatch.alert.format;

import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.RegionScore;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of an event that chat formats have in common. */
final class Lines {

  static final int STORIES = 5;

  private Lines() {}

  /** {@code SEVERE · Syria · opened}, or {@code … escalated from ALERT}. */
  static String heading(AlertEvent event) {
    String type = event.type().name().toLowerCase(Locale.ROOT);
    boolean rose = event.type() == AlertEvent.Type.ESCALATED && event.previous() != null;
    return event.severity()
        + " · "
        + event.regionName()
        + " · "
        + type
        + (rose ? " from " + event.previous() : "");
  }

  /** {@code 14 articles, 2 origins}; empty when the event is of no region. */
  static String evidence(AlertEvent event) {
    AlertEvent.Reading reading = event.reading();
    return reading.articles() == 0
        ? ""
        : count(reading.articles(), "article") + ", " + count(reading.origins(), "origin");
  }

  /** {@code 7 articles, 2 origins} of one story. */
  static String evidence(RegionScore.Story story) {
    return count(story.articles(), "article") + ", " + count(story.origins(), "origin");
  }

  static List<RegionScore.Story> stories(AlertEvent event) {
    return event.stories().stream().limit(STORIES).toList();
  }

  /**
   * The link of a story, if it is an http(s) one that receivers will take, and no longer than
   * {@code limit}.
   */
  static @Nullable String link(RegionScore.Story story, int limit) {
    String url = story.url();
    if (url == null || url.length() > limit) {
      return null;
    }
    try {
      String scheme = new URI(url).getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && url.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '|')
          ? url
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
