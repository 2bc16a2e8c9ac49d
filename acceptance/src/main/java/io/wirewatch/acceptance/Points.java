package io.wirewatch.acceptance;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Analysis.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums over an analysis that several measures need. */
final class Points {
  private static final double SUCCESSIVE = 0.8;

  private Points() {}

  /** Whether {@code id} is a country: ISO 3166-1 alpha-2, as against divisions and groups. */
  static boolean country(String id) {
    return id.length() == 2 && id.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** The countries with their points. */
  static List<RegionPoints> countries(Analysis analysis) {
    return analysis.regions().stream().filter(region -> country(region.id())).toList();
  }

  /** The country with the highest escalation, if any escalates. */
  static Optional<RegionPoints> worst(Analysis analysis) {
    return countries(analysis).stream()
        .filter(region -> region.escalation() > 0)
        .max(Comparator.comparingDouble(RegionPoints::escalation));
  }

  static double escalation(Analysis analysis) {
    return countries(analysis).stream().mapToDouble(RegionPoints::escalation).sum();
  }

  static double deescalation(Analysis analysis) {
    return countries(analysis).stream().mapToDouble(RegionPoints::deescalation).sum();
  }

  /**
   * Points of a channel wherever they fall, places known or not: best hit per sentence, sorted
   * descending, {@code Σ v(j)·0.8^(j−1)}. Sentences about invented countries need it.
   */
  static double anywhere(Analysis analysis, Channel channel) {
    Map<Span, Double> best = new HashMap<>();
    for (Hit hit : analysis.hits()) {
      if (hit.channel() == channel) {
        best.merge(hit.sentence(), hit.points(), Math::max);
      }
    }
    double sum = 0;
    double share = 1;
    for (double value : best.values().stream().sorted(Comparator.reverseOrder()).toList()) {
      sum += value * share;
      share *= SUCCESSIVE;
    }
    return sum;
  }

  /** Escalation minus de-escalation wherever they fall. */
  static double netAnywhere(Analysis analysis) {
    return anywhere(analysis, Channel.E) - anywhere(analysis, Channel.D);
  }
}
