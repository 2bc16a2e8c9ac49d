package io.wirewatch.acceptance;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dated items against the Geopolitical Risk index (D. Caldara and M. Iacoviello, "Measuring
 * Geopolitical Risk", American Economic Review 112, 2022), by month.
 *
 * <p>The index counts, of all articles of ten newspapers, those on threats of war and peace,
 * military build-ups, nuclear threats, terror threats, the beginning and the escalation of war and
 * terror acts between states and their like. Our nearest figure is the share of a month's items in
 * which actors of two countries stand and which threaten, prepare or use force; as the three differ
 * in how often they are reported, each share is taken relative to its own mean over all months, and
 * the three are averaged. Nothing in it is fitted on the index.
 */
final class RiskIndex {
  private static final String FILE = "truth/gpr_country_month_1985_2026.csv";
  private static final String COUNTRY = "GPRC_";
  private static final List<String> BETWEEN_STATES = List.of("THREAT", "POSTURE", "FORCE");

  /** Before it the archive has few items a month and much that is no news. */
  private static final YearMonth FULL = YearMonth.of(2013, 1);

  private final Map<YearMonth, List<DatedItem>> months;
  private final List<String> columns;
  private final Map<YearMonth, double[]> index = new TreeMap<>();

  RiskIndex(Data data, List<DatedItem> items) throws IOException {
    List<String> rows = data.lines(FILE);
    columns = List.of(rows.getFirst().split(",", -1));
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      index.put(
          YearMonth.parse(fields[0]),
          Arrays.stream(fields, 1, fields.length)
              .mapToDouble(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
              .toArray());
    }
    months =
        items.stream()
            .filter(item -> index.containsKey(item.month()))
            .collect(Collectors.groupingBy(DatedItem::month, TreeMap::new, Collectors.toList()));
  }

  List<Figure> measure() {
    List<Figure> figures = new ArrayList<>();
    figures.add(world("dated.gpr", total(DatedItem::escalation), YearMonth.of(0, 1)));
    figures.add(world("dated.gpr-per-item", mean(DatedItem::escalation), YearMonth.of(0, 1)));
    figures.add(world("dated.gpr-between-states", betweenStates(), YearMonth.of(0, 1)));
    figures.add(world("dated.gpr-between-states-from-2013", betweenStates(), FULL));
    figures.add(countries("dated.gpr-countries", DatedItem::escalation));
    figures.add(countries("dated.gpr-countries-involved", DatedItem::involves));
    return figures;
  }

  private Figure world(String name, Map<YearMonth, Double> ours, YearMonth from) {
    List<YearMonth> compared = ours.keySet().stream().filter(m -> !m.isBefore(from)).toList();
    return new Figure(name, correlation(compared, ours, "GPR"), compared.size() + " months");
  }

  /** The mean of the shares of threats, preparations and force, each relative to its own mean. */
  private Map<YearMonth, Double> betweenStates() {
    Map<YearMonth, Double> sum = new TreeMap<>();
    for (String category : BETWEEN_STATES) {
      Map<YearMonth, Double> share =
          mean(item -> item.betweenStates() && item.escalating().contains(category) ? 1 : 0);
      double usual = share.values().stream().mapToDouble(s -> s).average().orElse(Double.NaN);
      share.forEach((month, s) -> sum.merge(month, s / usual / BETWEEN_STATES.size(), Double::sum));
    }
    return sum;
  }

  /** The median over the countries that have a column of their own. */
  private Figure countries(String name, CountryValue value) {
    Map<String, String> alpha2 = Countries.alpha2();
    List<String> own = columns.stream().filter(column -> column.startsWith(COUNTRY)).toList();
    double[] correlations =
        own.stream()
            .mapToDouble(
                column -> {
                  String country = alpha2.getOrDefault(column.substring(COUNTRY.length()), "");
                  Map<YearMonth, Double> ours = mean(item -> value.of(item, country));
                  double r = correlation(List.copyOf(ours.keySet()), ours, column);
                  return Double.isNaN(r) ? 0 : r;
                })
            .toArray();
    return new Figure(name, Statistics.median(correlations), own.size() + " countries");
  }

  private double correlation(List<YearMonth> compared, Map<YearMonth, Double> ours, String column) {
    int at = columns.indexOf(column) - 1;
    double[] theirs =
        compared.stream().mapToDouble(m -> Objects.requireNonNull(index.get(m))[at]).toArray();
    int[] known = IntStream.range(0, theirs.length).filter(i -> !Double.isNaN(theirs[i])).toArray();
    return Statistics.pearson(
        Arrays.stream(known).mapToDouble(i -> ours.get(compared.get(i))).toArray(),
        Arrays.stream(known).mapToDouble(i -> theirs[i]).toArray());
  }

  private Map<YearMonth, Double> total(ToDoubleFunction<DatedItem> value) {
    Map<YearMonth, Double> sums = new TreeMap<>();
    months.forEach((m, items) -> sums.put(m, items.stream().mapToDouble(value).sum()));
    return sums;
  }

  private Map<YearMonth, Double> mean(ToDoubleFunction<DatedItem> value) {
    Map<YearMonth, Double> means = new TreeMap<>();
    months.forEach(
        (m, items) -> means.put(m, items.stream().mapToDouble(value).average().orElse(Double.NaN)));
    return means;
  }

  private interface CountryValue {
    double of(DatedItem item, String country);
  }
}
