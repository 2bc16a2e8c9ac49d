package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two decades of dated news items against what happened: the monthly total against the Geopolitical
 * Risk index, and the months of the deadliest countries against their deaths.
 */
final class DatedEvents {
  private static final String NEWS = "dated/wikipedia_current_events_2002_2023.jsonl.gz";
  private static final String RISK = "truth/gpr_country_month_1985_2026.csv";
  private static final String DEATHS = "truth/ucdp_country_month_2010_2024.csv";
  private static final int DEADLIEST = 20;

  /** One month's sums. */
  private record Scored(YearMonth month, List<RegionPoints> countries) {}

  private final Data data;
  private final Function<Article, Analysis> analyst;

  DatedEvents(Data data, Function<Article, Analysis> analyst) {
    this.data = data;
    this.analyst = analyst;
  }

  List<Figure> measure() throws IOException {
    List<Scored> scored = data.json(NEWS).parallelStream().map(this::scored).toList();
    Map<YearMonth, Double> total = new TreeMap<>();
    Map<YearMonth, Integer> items = new TreeMap<>();
    Map<String, Map<YearMonth, Double>> byCountry = new HashMap<>();
    for (Scored item : scored) {
      items.merge(item.month(), 1, Integer::sum);
      total.merge(item.month(), 0.0, Double::sum);
      for (RegionPoints country : item.countries()) {
        total.merge(item.month(), country.escalation(), Double::sum);
        byCountry
            .computeIfAbsent(country.id(), id -> new TreeMap<>())
            .merge(item.month(), country.escalation(), Double::sum);
      }
    }
    return List.of(
        risk("dated.gpr", total),
        risk("dated.gpr-per-item", perItem(total, items)),
        deaths(byCountry, total));
  }

  private Scored scored(JsonNode row) {
    String date = Objects.requireNonNull(Data.text(row, "date"));
    String text = Objects.requireNonNull(Data.text(row, "text"));
    Instant noon = Instant.parse(date + "T12:00:00Z");
    Analysis analysis = analyst.apply(Data.article("item", "", text, null, "", noon));
    return new Scored(YearMonth.parse(date.substring(0, 7)), Points.countries(analysis));
  }

  private Figure risk(String name, Map<YearMonth, Double> total) throws IOException {
    Map<YearMonth, Double> index = new TreeMap<>();
    List<String> rows = data.lines(RISK);
    int column = List.of(rows.getFirst().split(",")).indexOf("GPR");
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      index.put(YearMonth.parse(fields[0]), Double.parseDouble(fields[column]));
    }
    List<YearMonth> months = total.keySet().stream().filter(index::containsKey).toList();
    double[] ours = months.stream().mapToDouble(total::get).toArray();
    double[] theirs = months.stream().mapToDouble(index::get).toArray();
    return new Figure(name, Statistics.pearson(ours, theirs), months.size() + " months");
  }

  private static Map<YearMonth, Double> perItem(
      Map<YearMonth, Double> total, Map<YearMonth, Integer> items) {
    Map<YearMonth, Double> share = new TreeMap<>();
    total.forEach((month, sum) -> share.put(month, sum / items.getOrDefault(month, 1)));
    return share;
  }

  private Figure deaths(
      Map<String, Map<YearMonth, Double>> byCountry, Map<YearMonth, Double> covered)
      throws IOException {
    Map<String, Map<YearMonth, Integer>> deaths = new TreeMap<>();
    List<String> rows = data.lines(DEATHS);
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",");
      YearMonth month = YearMonth.parse(fields[1]);
      if (covered.containsKey(month)) {
        deaths
            .computeIfAbsent(fields[0], iso3 -> new TreeMap<>())
            .put(month, Integer.parseInt(fields[2]));
      }
    }
    Map<String, String> alpha2 = alpha2();
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
      Map<YearMonth, Double> covered) {
    List<YearMonth> months =
        covered.keySet().stream().filter(month -> !month.isBefore(first)).toList();
    double[] ours = months.stream().mapToDouble(m -> scores.getOrDefault(m, 0.0)).toArray();
    double[] theirs =
        months.stream().mapToDouble(m -> Math.log1p(deaths.getOrDefault(m, 0))).toArray();
    return Statistics.pearson(ours, theirs);
  }

  private static int sum(Map.Entry<String, Map<YearMonth, Integer>> country) {
    return country.getValue().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, String> alpha2() {
    return Arrays.stream(Locale.getISOCountries())
        .collect(Collectors.toMap(c -> Locale.of("", c).getISO3Country(), c -> c, (a, b) -> a));
  }
}
