package io.wirewatch.enrich.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.enrich.EnrichCounters;
import io.wirewatch.enrich.EnrichCounters.Count;
import io.wirewatch.events.Analysis;
import java.time.InstantSource;
import java.util.Locale;

/** Shows the topology's counters as meters named {@code wirewatch.enrich.*}. */
final class EnrichMetrics {

  private EnrichMetrics() {}

  static void bind(EnrichCounters counters, MeterRegistry registry, InstantSource clock) {
    for (var count : Count.values()) {
      var name = "wirewatch.enrich." + count.name().toLowerCase(Locale.ROOT).replace('_', '.');
      FunctionCounter.builder(name, counters, c -> c.count(count))
          .description(description(count))
          .register(registry);
    }
    for (var channel : Analysis.Channel.values()) {
      FunctionCounter.builder("wirewatch.enrich.hits", counters, c -> c.hits(channel))
          .tag("channel", channel.name())
          .description("Lexicon hits worth something")
          .register(registry);
    }
    Gauge.builder("wirewatch.enrich.watermark.lag", counters, c -> lagSeconds(c, clock))
        .baseUnit("seconds")
        .description("How far the slowest region clock lies behind the wall clock")
        .register(registry);
  }

  private static double lagSeconds(EnrichCounters counters, InstantSource clock) {
    var lag = counters.watermarkLagMillis(clock.instant());
    return lag.isPresent() ? lag.getAsLong() / 1000.0 : Double.NaN;
  }

  private static String description(Count count) {
    return switch (count) {
      case ARTICLES -> "Article versions analysed";
      case DUPLICATES -> "Article versions that had been analysed before";
      case UNSCORED -> "Articles whose language has no lexicon";
      case CONTRIBUTIONS -> "Contributions of articles to regions";
      case WATERMARKS -> "Watermarks announced to the regions";
      case SNAPSHOTS -> "Region snapshots published";
      case DEAD_LETTERS -> "Records sent to the dead letters";
    };
  }
}
