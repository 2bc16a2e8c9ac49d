package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of one region at one instant of the pipeline's clock: the value of {@code
 * ww.region-scores}. It depends only on the articles with {@code fetchedAt ≤ clock} and on the
 * clock.
 *
 * @param region region id
 * @param name its name for people
 * @param clock instant of the snapshot
 * @param levels decaying sums for people and charts
 * @param flow F: story units a day at a 48 h half-life
 * @param expected μ: story units a day to be expected of the feeds that answer
 * @param rise R = (F + k) / (μ + k)
 * @param surpriseBits B, in bits, ≥ 0
 * @param knowledge how much is known
 * @param coverage exposure now as a share of its 28-day mean, in [0, ∞)
 * @param stories stories behind the flow, the heaviest first
 * @param articles articles in those stories
 * @param origins independent origins in those stories
 * @param actorPairs actor pairs of those stories
 * @param text the snapshot in one line for people
 */
public record RegionScore(
    String region,
    String name,
    Instant clock,
    List<Level> levels,
    double flow,
    double expected,
    double rise,
    double surpriseBits,
    Knowledge knowledge,
    double coverage,
    List<Story> stories,
    int articles,
    int origins,
    List<String> actorPairs,
    String text,
    String lexiconVersion,
    String catalogueVersion) {

  /** How much is known of a region. */
  public enum Knowledge {
    /** Fewer than 14 covered days. */
    WARMING,
    OK,
    /** Exposure below half of its 28-day mean. */
    THIN,
    /** Exposure below a fifth of it, or the clock stopped. */
    STALE
  }

  /**
   * Levels at one half-life, in points.
   *
   * @param halfLifeHours 12, 72 or 168
   */
  public record Level(int halfLifeHours, double escalation, double deescalation, double net) {}

  /**
   * A story as evidence.
   *
   * @param id id of its first article
   * @param units story units it contributes, c/10
   * @param articles articles in it
   * @param origins independent publisher families or wires
   */
  public record Story(
      String id,
      String title,
      @Nullable String url,
      double units,
      int articles,
      int origins,
      List<String> owners,
      List<String> categories,
      Instant firstPublishedAt,
      Instant lastPublishedAt,
      List<Evidence> evidence) {}

  /**
   * An article of a story.
   *
   * @param origin its place in the archive, null when it came from a file
   */
  public record Evidence(
      String article,
      String title,
      @Nullable String url,
      String source,
      RegionHit.@Nullable Origin origin,
      List<Analysis.Hit> hits) {}

  public RegionScore {
    Check.text(region, "score.region");
    Check.present(clock, "score.clock");
    levels = List.copyOf(levels);
    stories = List.copyOf(stories);
    actorPairs = List.copyOf(actorPairs);
  }
}
