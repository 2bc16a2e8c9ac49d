package io.wirewatch.acceptance;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.RegionPoints;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A sentence that was judged wrongly, with all that decided, on a few lines for people. */
final class SentenceMiss {
  private SentenceMiss() {}

  static String text(Sentences.Miss miss) {
    Analysis analysis = miss.analysis();
    String title = Objects.requireNonNullElse(Data.text(miss.row(), "title"), "");
    return "%s %s: expected %s%n      %s%s%n      regions %s%n      hits    %s%n      places  %s"
        .formatted(
            miss.kind(),
            Data.text(miss.row(), "id"),
            miss.row().get("countries"),
            title.isEmpty() ? "" : title + " | ",
            Data.text(miss.row(), "text"),
            regions(analysis),
            hits(analysis),
            places(analysis));
  }

  private static String regions(Analysis analysis) {
    return Points.countries(analysis).stream()
        .map(SentenceMiss::region)
        .collect(Collectors.joining(", "));
  }

  private static String region(RegionPoints region) {
    return String.format(
        Locale.ROOT, "%s E%.1f D%.1f", region.id(), region.escalation(), region.deescalation());
  }

  private static String hits(Analysis analysis) {
    return analysis.hits().stream()
        .map(
            hit ->
                String.format(
                    Locale.ROOT,
                    "'%s' %s %s %s %.1f %s (%s)",
                    hit.text(),
                    hit.category(),
                    hit.term(),
                    hit.status(),
                    hit.points(),
                    hit.regions(),
                    hit.reason()))
        .collect(Collectors.joining("; "));
  }

  private static String places(Analysis analysis) {
    return analysis.places().stream()
        .map(place -> "'%s' %s %s".formatted(place.text(), place.region(), place.use()))
        .collect(Collectors.joining("; "));
  }
}
