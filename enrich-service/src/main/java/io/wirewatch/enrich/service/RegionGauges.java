package io.wirewatch.enrich.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.wirewatch.enrich.region.ScoreTable;
import io.wirewatch.events.RegionScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rise, surprise and level of the highest regions, as gauges tagged by region; bounded in number.
 */
final class RegionGauges {

  private final ScoreTable scores;
  private final int limit;
  private final MultiGauge rise;
  private final MultiGauge surprise;
  private final MultiGauge level;
  private final MultiGauge coverage;

  RegionGauges(ScoreTable scores, int limit, MeterRegistry registry) {
    this.scores = scores;
    this.limit = limit;
    this.rise = gauge("rise", "Story units a day against what is expected", registry);
    this.surprise = gauge("surprise", "Surprise of the rise in bits", registry);
    this.level = gauge("level", "Net escalation points at a 72 h half-life", registry);
    this.coverage = gauge("coverage", "Exposure as a share of its 28-day mean", registry);
  }

  private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
    return MultiGauge.builder("wirewatch.region." + name)
        .description(description)
        .register(registry);
  }

  /** Reads the table anew. */
  void refresh() {
    var highest =
        scores.all().stream()
            .sorted(
                Comparator.comparingDouble(RegionScore::surpriseBits)
                    .thenComparingDouble(RegionScore::rise)
                    .reversed()
                    .thenComparing(RegionScore::region))
            .limit(limit)
            .toList();
    show(rise, highest, RegionScore::rise);
    show(surprise, highest, RegionScore::surpriseBits);
    show(level, highest, RegionGauges::netLevel);
    show(coverage, highest, RegionScore::coverage);
  }

  /**
   * Rows read the table when they are scraped: a row whose number is replaced would be missing for
   * a scrape in between.
   */
  private void show(
      MultiGauge gauge, List<RegionScore> highest, ToDoubleFunction<RegionScore> value) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (RegionScore score : highest) {
      rows.add(
          MultiGauge.Row.of(
              Tags.of("region", score.region()),
              score.region(),
              id -> scores.get(id).stream().mapToDouble(value).findFirst().orElse(Double.NaN)));
    }
    gauge.register(rows, false);
  }

  private static double netLevel(RegionScore score) {
    return score.levels().stream()
        .filter(level -> level.halfLifeHours() == 72)
        .mapToDouble(RegionScore.Level::net)
        .findFirst()
        .orElse(0);
  }
}
