package io.wirewatch.events;

import io.wirewatch.events.RegionHit.Origin;
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
 * @param basis what {@code expected}, {@code rise} and {@code surpriseBits} were reckoned from;
 *     null in a snapshot of a test
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
    String catalogueVersion,
    @Nullable Basis basis) {

  /** A snapshot without its basis. */
  public RegionScore(
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
    this(
        region,
        name,
        clock,
        levels,
        flow,
        expected,
        rise,
        surpriseBits,
        knowledge,
        coverage,
        stories,
        articles,
        origins,
        actorPairs,
        text,
        lexiconVersion,
        catalogueVersion,
        null);
  }

  /**
   * The figures behind {@code expected = rate × exposure} and the surprise.
   *
   * @param exposure X: stories a day to be expected of the feeds that answer
   * @param usualExposure its 28-day mean
   * @param rate λ: story units per expected story
   * @param priorRate λ0: the shipped prior λ is shrunk to
   * @param allowance k, story units a day, added to both sides of the rise
   * @param dispersion φ ≥ 1
   * @param coveredDays days with coverage so far
   * @param worldPerDay N: articles a day over the whole world
   */
  public record Basis(
      double exposure,
      double usualExposure,
      double rate,
      double priorRate,
      double allowance,
      double dispersion,
      double coveredDays,
      double worldPerDay) {}

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
      List<Evidence> evidence) {

    /** The same story with other units: they decay while all else stands. */
    public Story withUnits(double now) {
      return new Story(
          id,
          title,
          url,
          now,
          articles,
          origins,
          owners,
          categories,
          firstPublishedAt,
          lastPublishedAt,
          evidence);
    }
  }

  /**
   * An article of a story.
   *
   * @param origin its place in the archive, null when it came from a file
   * @param units escalation story units it was credited, c/10
   * @param reason why it was credited that much, for people
   * @param language ISO 639-1 code of the article's language; null in snapshots of before it was
   *     kept
   */
  public record Evidence(
      String article,
      String title,
      @Nullable String url,
      String source,
      @Nullable Origin origin,
      List<Analysis.Hit> hits,
      double units,
      String reason,
      @Nullable String language) {
    public Evidence {
      hits = List.copyOf(hits);
      reason = reason == null ? "" : reason;
    }

    /** Evidence without its credit. */
    public Evidence(
        String article,
        String title,
        @Nullable String url,
        String source,
        @Nullable Origin origin,
        List<Analysis.Hit> hits) {
      this(article, title, url, source, origin, hits, 0, "", null);
    }
  }

  public RegionScore {
    Check.text(region, "score.region");
    Check.present(clock, "score.clock");
    levels = List.copyOf(levels);
    stories = List.copyOf(stories);
    actorPairs = List.copyOf(actorPairs);
  }
}
