package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Two decades of dated news items against what happened: the world's months against the
 * Geopolitical Risk index, and the months of the deadliest countries against their deaths.
 */
final class DatedEvents {
  private static final String NEWS = "dated/wikipedia_current_events_2002_2023.jsonl.gz";
  private static final String DEATHS = "truth/ucdp_country_month_2010_2024.csv";
  private static final int DEADLIEST = 20;

  private final Data data;
  private final Function<Article, Analysis> analyst;

  DatedEvents(Data data, Function<Article, Analysis> analyst) {
    this.data = data;
    this.analyst = analyst;
  }

  List<Figure> measure() throws IOException {
    List<DatedItem> items = data.json(NEWS).parallelStream().map(this::item).toList();
    Map<String, Map<YearMonth, Double>> byCountry = new HashMap<>();
    Set<YearMonth> covered = new TreeSet<>();
    for (DatedItem item : items) {
      covered.add(item.month());
      for (RegionPoints country : item.scores()) {
        byCountry
            .computeIfAbsent(country.id(), id -> new TreeMap<>())
            .merge(item.month(), country.escalation(), Double::sum);
      }
    }
    List<Figure> figures = new ArrayList<>(new RiskIndex(data, items).measure());
    figures.add(deaths(byCountry, covered));
    figures.addAll(new Topics(items).measure());
    return figures;
  }

  private DatedItem item(JsonNode row) {
    String date = Objects.requireNonNull(Data.text(row, "date"));
    String text = Objects.requireNonNull(Data.text(row, "text"));
    Instant noon = Instant.parse(date + "T12:00:00Z");
    Analysis analysis = analyst.apply(Data.article("item", "", text, null, "", noon));
    String topic = Objects.requireNonNullElse(Data.text(row, "section"), "");
    return DatedItem.of(YearMonth.parse(date.substring(0, 7)), topic, analysis);
  }

  private Figure deaths(Map<String, Map<YearMonth, Double>> byCountry, Set<YearMonth> covered)
      throws IOException {
    Map<String, Map<YearMonth, Integer>> deaths = new TreeMap<>();
    List<String> rows = data.lines(DEATHS);
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",");
      YearMonth month = YearMonth.parse(fields[1]);
      if (covered.contains(month)) {
        deaths
            .computeIfAbsent(fields[0], iso3 -> new TreeMap<>())
            .put(month, Integer.parseInt(fields[2]));
      }
    }
    Map<String, String> alpha2 = Countries.alpha2();
    double[] correlations =
        deaths.entrySet().stream()
            .sorted(Comparator.comparingInt(DatedEvents::sum).reversed())
            .limit(DEADLIEST)
            .mapToDouble(
                entry ->
                    correlation(
                        entry.getValue(),
                        byCountry.getOrDefault(alpha2.getOrDefault(entry.getKey(), ""), Map.of()),
                        firstCovered(rows),
                        covered))
            .map(r -> Double.isNaN(r) ? 0 : r)
            .toArray();
    return new Figure(
        "dated.ucdp-median", Statistics.median(correlations), correlations.length + " countries");
  }

  private static YearMonth firstCovered(List<String> rows) {
    return rows.stream()
        .skip(1)
        .map(r -> YearMonth.parse(r.split(",")[1]))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Over every month both sides cover; a month without a row is one without deaths. */
  private static double correlation(
      Map<YearMonth, Integer> deaths,
      Map<YearMonth, Double> scores,
      YearMonth first,
      Set<YearMonth> covered) {
    List<YearMonth> months = covered.stream().filter(month -> !month.isBefore(first)).toList();
    double[] ours = months.stream().mapToDouble(m -> scores.getOrDefault(m, 0.0)).toArray();
    double[] theirs =
        months.stream().mapToDouble(m -> Math.log1p(deaths.getOrDefault(m, 0))).toArray();
    return Statistics.pearson(ours, theirs);
  }

  private static int sum(Map.Entry<String, Map<YearMonth, Integer>> country) {
    return country.getValue().values().stream().mapToInt(Integer::intValue).sum();
  }
}
