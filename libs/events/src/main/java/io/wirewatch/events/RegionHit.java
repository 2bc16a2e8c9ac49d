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
   * Story evidence: MinHash bands, winnowing fingerprints and the wire credit of a text.
   *
   * @param minhash 128 hashes
   * @param fingerprints winnowing fingerprints, ascending
   * @param wire the wire agency credited, if any
   */
  record Signature(List<Integer> minhash, List<Integer> fingerprints, @Nullable String wire) {
    public Signature {
      minhash = List.copyOf(minhash);
      fingerprints = List.copyOf(fingerprints);
    }
  }

  /**
   * Source partition {@code partition} of {@code partitions} of ww.articles holds nothing earlier
   * than {@code time}.
   *
   * @param coverage all groups known to that partition when something changed, else null
   */
  record Watermark(
      int partition, int partitions, Instant time, @Nullable List<FeedCoverage> coverage)
      implements RegionHit {
    public Watermark {
      Check.present(time, "watermark.time");
      coverage = coverage == null ? null : List.copyOf(coverage);
    }
  }
}
