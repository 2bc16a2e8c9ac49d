package io.wirewatch.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code ww.region-hits}: what one article means for one region, or how far the clock
 * has come.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RegionHit.Contribution.class, name = "contribution"),
  @JsonSubTypes.Type(value = RegionHit.Watermark.class, name = "watermark")
})
public sealed interface RegionHit {

  /**
   * One article's part in one region.
   *
   * @param escalationMicros E points × 10⁶
   * @param deescalationMicros D points × 10⁶
   * @param signature story evidence of the text
   */
  record Contribution(
      String region,
      String article,
      int version,
      String feed,
      String source,
      @Nullable String url,
      String title,
      @Nullable String language,
      long escalationMicros,
      long deescalationMicros,
      double weight,
      List<String> categories,
      List<String> divisions,
      int toll,
      List<String> actorPairs,
      Signature signature,
      List<Analysis.Hit> topHits,
      Instant publishedAt,
      Instant fetchedAt,
      @Nullable Origin origin,
      String lexiconVersion,
      String catalogueVersion)
      implements RegionHit {
    public Contribution {
      Check.text(region, "contribution.region");
      Check.text(article, "contribution.article");
      categories = List.copyOf(categories);
      divisions = List.copyOf(divisions);
      actorPairs = List.copyOf(actorPairs);
      topHits = List.copyOf(topHits);
    }
  }

  /** Where the article lies in the archive. */
  record Origin(String topic, int partition, long offset) {}

  /**
   * Story evidence of a text. A contribution without points carries an empty sketch: it counts as
   * exposure only.
   *
   * @param sketch base64 of the binary sketch (MinHash, winnowing fingerprints, weighted terms);
   *     the first byte is its version
   * @param wire the wire agency credited ({@code "Reuters"}), if any
   */
  record Signature(String sketch, @Nullable String wire) {
    public Signature {
      sketch = sketch == null ? "" : sketch;
    }
  }

  /**
   * How much news the readers of one source partition see, whatever it is about.
   *
   * @param perDay48h articles a day at a 48 h half-life
   * @param perDay28d articles a day at a 28 d half-life
   * @param oldest earliest publishedAt taken in
   */
  record WorldRate(double perDay48h, double perDay28d, Instant oldest) {
    public WorldRate {
      Check.present(oldest, "worldRate.oldest");
    }
  }

  /**
   * Source partition {@code partition} of {@code partitions} of ww.articles holds nothing earlier
   * than {@code time}.
   *
   * @param coverage all groups known to that partition when something changed, else null
   * @param world the news seen by that partition up to {@code time}; null when nothing changed
   */
  record Watermark(
      int partition,
      int partitions,
      Instant time,
      @Nullable List<FeedCoverage> coverage,
      @Nullable WorldRate world)
      implements RegionHit {
    public Watermark {
      Check.atLeast(partitions, 1, "watermark.partitions");
      if (partition < 0 || partition >= partitions) {
        throw new IllegalArgumentException(
            "watermark.partition must be in [0, " + partitions + "), but is " + partition);
      }
      Check.present(time, "watermark.time");
      coverage = coverage == null ? null : List.copyOf(coverage);
    }

    /** A watermark that says nothing of the world's news. */
    public Watermark(
        int partition, int partitions, Instant time, @Nullable List<FeedCoverage> coverage) {
      this(partition, partitions, time, coverage, null);
    }
  }
}
