package io.wirewatch.core.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.lexicon.Category;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.Status;
import io.wirewatch.events.Analysis.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures the analysis on the evaluation data and prints every figure. Run its main with the
 * folder of the project and, to see the misses, {@code -v}.
 */
final class Evaluation {
  private static final Set<String> CONFLICT =
      Set.of("FIGHT", "ASSAULT", "COERCE", "MOBILIZE", "THREATEN");
  private static final Set<String> COOPERATION =
      Set.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE");

  private final Analyzer analyzer;
  private final boolean verbose;

  Evaluation(Analyzer analyzer, boolean verbose) {
    this.analyzer = analyzer;
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("wirewatch.root", args[0]);
    long start = System.nanoTime();
    Evaluation evaluation = new Evaluation(Analyzer.standard(), Arrays.asList(args).contains("-v"));
    System.out.printf("loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    Path data = EvaluationData.folder("data").orElseThrow();
    System.out.printf(
        "seed assertions %d of 25%n",
        evaluation.seedAssertions(EvaluationData.folder("seeds").orElseThrow()));
    System.out.printf(
        "seed region points %d of 3%n",
        evaluation.seedRegions(EvaluationData.folder("seeds").orElseThrow()));
    System.out.printf("plover AUC %.3f%n", evaluation.ploverAuc(data));
    System.out.printf("petrarch no-event share %.3f%n", evaluation.petrarchNoEvent(data));
    Path table =
        Path.of(
            args[0],
            "acceptance/src/main/resources/io/wirewatch/acceptance/sentences-tuning.jsonl");
    if (Files.exists(table)) {
      System.out.println(evaluation.table(table));
    }
    Path second = table.resolveSibling("sentences-second.jsonl");
    if (Files.exists(second)) {
      System.out.println(evaluation.table(second));
    }
    if (Arrays.asList(args).contains("-w")) {
      System.out.println(evaluation.wikipedia(data));
    }
  }

  private static double net(Analysis analysis) {
    return sum(analysis, Channel.E) - sum(analysis, Channel.D);
  }

  /** The best hit of each sentence, summed as regions do, whether or not a place is known. */
  private static double sum(Analysis analysis, Channel channel) {
    Map<Integer, Double> best = new TreeMap<>();
    for (Hit hit : analysis.hits()) {
      if (hit.channel() == channel) {
        int key =
            hit.sentence().start() + (hit.span().in() == Analysis.Field.TITLE ? -1_000_000 : 0);
        best.merge(key, hit.points(), Math::max);
      }
    }
    double[] values = best.values().stream().mapToDouble(v -> -v).sorted().toArray();
    double total = 0;
    double share = 1;
    for (double value : values) {
      total += -value * share;
      share *= 0.8;
    }
    return total;
  }

  double ploverAuc(Path data) throws IOException {
    List<Double> conflict = new ArrayList<>();
    List<Double> cooperation = new ArrayList<>();
    for (JsonNode line : EvaluationData.lines(data.resolve("events/plover_gsr.jsonl"))) {
      String event = line.get("event").asText();
      boolean conflicts = CONFLICT.contains(event);
      if (conflicts || COOPERATION.contains(event)) {
        Analysis analysis = analyzer.analyze(EvaluationData.article(line));
        double net = net(analysis);
        (conflicts ? conflict : cooperation).add(net);
        if (verbose && (conflicts ? net <= 0 : net > 0)) {
          System.out.printf(
              "  plover %s %.1f %s %s%n", event, net, line.get("text").asText(), brief(analysis));
        }
      }
    }
    double wins = 0;
    for (double c : conflict) {
      for (double d : cooperation) {
        wins += c > d ? 1 : c == d ? 0.5 : 0;
      }
    }
    return wins / conflict.size() / cooperation.size();
  }

  double petrarchNoEvent(Path data) throws IOException {
    int all = 0;
    int above = 0;
    for (JsonNode line : EvaluationData.lines(data.resolve("events/petrarch2_sentences.jsonl"))) {
      if (line.get("noevents").asBoolean()) {
        all++;
        Analysis analysis = analyzer.analyze(EvaluationData.article(line));
        if (sum(analysis, Channel.E) > 0) {
          above++;
          if (verbose) {
            System.out.printf("  petrarch %s %s%n", line.get("text").asText(), brief(analysis));
          }
        }
      }
    }
    return above / (double) all;
  }

  String table(Path file) throws IOException {
    int escalations = 0;
    int recalled = 0;
    int right = 0;
    int traps = 0;
    int alarms = 0;
    int soft = 0;
    int softAlarms = 0;
    for (JsonNode line : EvaluationData.lines(file)) {
      Analysis analysis = analyzer.analyze(EvaluationData.article(line));
      double e = sum(analysis, Channel.E);
      double net = net(analysis);
      String first =
          analysis.regions().stream()
              .filter(r -> r.id().length() == 2 && r.escalation() > 0)
              .map(Analysis.RegionPoints::id)
              .findFirst()
              .orElse("-");
      if (line.get("expect").asBoolean()) {
        escalations++;
        boolean found = e > 0 && net > 0;
        boolean placed = false;
        for (JsonNode country : line.get("countries")) {
          placed |= country.asText().equals(first);
        }
        recalled += found ? 1 : 0;
        right += placed ? 1 : 0;
        if (verbose && (!found || !placed)) {
          System.out.printf(
              "  %s %s %s | %s | %s %s%n",
              found ? "PLACE" : "MISS",
              line.get("id").asText(),
              first + line.get("countries"),
              line.path("title").asText(""),
              line.get("text").asText(),
              brief(analysis));
        }
      } else {
        traps++;
        boolean alarm = analysis.regions().stream().anyMatch(r -> r.escalation() >= 1);
        boolean unplaced = e >= 1;
        alarms += alarm ? 1 : 0;
        soft++;
        softAlarms += unplaced ? 1 : 0;
        if (verbose && unplaced) {
          System.out.printf(
              "  ALARM%s %s | %s | %s %s%n",
              alarm ? "" : "?",
              line.get("id").asText(),
              line.path("title").asText(""),
              line.get("text").asText(),
              brief(analysis));
        }
      }
    }
    return String.format(
        "table: recall %.3f, right country %.3f of %d; false alarms %.3f (anywhere %.3f) of %d",
        recalled / (double) escalations,
        right / (double) escalations,
        escalations,
        alarms / (double) traps,
        softAlarms / (double) soft,
        traps);
  }

  private static String brief(Analysis analysis) {
    StringBuilder brief = new StringBuilder("[");
    for (Hit hit : analysis.hits()) {
      brief
          .append(hit.channel())
          .append(' ')
          .append(hit.term())
          .append(" '")
          .append(hit.text())
          .append("' ")
          .append(hit.status())
          .append(' ')
          .append(hit.reason())
          .append(' ')
          .append(hit.points())
          .append(hit.regions())
          .append("; ");
    }
    for (Analysis.Place place : analysis.places()) {
      brief
          .append(place.text())
          .append('=')
          .append(place.region())
          .append(' ')
          .append(place.use())
          .append(", ");
    }
    return brief.append(']').toString();
  }

  // ---- seeds

  int seedAssertions(Path seeds) throws IOException {
    Map<String, JsonNode> articles = new HashMap<>();
    Map<String, Analysis> analyses = new HashMap<>();
    for (JsonNode line : EvaluationData.lines(seeds.resolve("articles.jsonl"))) {
      articles.put(line.get("id").asText(), line);
      analyses.put(line.get("id").asText(), analyzer.analyze(EvaluationData.article(line)));
    }
    int held = 0;
    for (JsonNode assertion : EvaluationData.lines(seeds.resolve("assertions.jsonl"))) {
      String id = assertion.get("article").asText();
      boolean holds = holds(assertion, articles.get(id).get("text").asText(), analyses.get(id));
      held += holds ? 1 : 0;
      if (verbose && !holds) {
        System.out.println("  seed " + assertion);
      }
    }
    return held;
  }

  private boolean holds(JsonNode assertion, String text, Analysis analysis) {
    String quote = plain(assertion.get("quote").asText());
    int start = plain(text).indexOf(quote);
    int end = start + quote.length();
    List<Hit> hits =
        start < 0
            ? List.of()
            : analysis.hits().stream().filter(hit -> overlaps(hit.span(), start, end)).toList();
    if (verbose && start < 0) {
      System.out.println("  seed quote not found: " + quote);
    }
    boolean result =
        switch (assertion.get("expect").asText()) {
          case "zero" -> hits.stream().allMatch(hit -> hit.points() == 0);
          case "historic" ->
              hits.stream()
                  .allMatch(
                      hit ->
                          hit.points()
                              <= 0.15 * Category.valueOf(hit.category()).weight() * 1.5 + 1e-9);
          case "no-D" ->
              hits.stream().noneMatch(hit -> hit.channel() == Channel.D && hit.points() > 0);
          case "E", "D" ->
              hits.stream()
                  .anyMatch(
                      hit ->
                          hit.channel().name().equals(assertion.get("expect").asText())
                              && hit.points() > 0
                              && (!assertion.hasNonNull("category")
                                  || hit.category().equals(assertion.get("category").asText())));
          case "once" ->
              analysis.hits().stream()
                      .filter(hit -> hit.points() > 0 && hit.span().in() == Analysis.Field.TEXT)
                      .filter(
                          hit ->
                              plain(text)
                                  .substring(hit.sentence().start(), hit.sentence().end())
                                  .contains(quote))
                      .count()
                  <= 1;
          case "full-threat" ->
              analysis.hits().stream()
                  .anyMatch(
                      hit ->
                          hit.category().equals("THREAT")
                              && hit.status() == Status.RECENT
                              && overlaps(hit.sentence(), start, end));
          case "not-region" ->
              hits.stream()
                  .noneMatch(
                      hit ->
                          hit.regions().stream()
                              .anyMatch(r -> r.startsWith(assertion.get("region").asText())));
          case "no-place" ->
              analysis.places().stream()
                  .noneMatch(
                      place ->
                          place.use() == Use.LOCATION
                              && place.span().start() >= start
                              && place.span().end() <= end);
          default -> throw new IllegalArgumentException(assertion.toString());
        };
    if (verbose && !result) {
      hits.forEach(hit -> System.out.println("    " + hit));
    }
    return result && start >= 0;
  }

  private static boolean overlaps(Analysis.Span span, int start, int end) {
    return span.in() == Analysis.Field.TEXT && span.start() < end && span.end() > start;
  }

  private static String plain(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
  }

  int seedRegions(Path seeds) throws IOException {
    Map<String, Analysis> analyses = new TreeMap<>();
    for (JsonNode line : EvaluationData.lines(seeds.resolve("articles.jsonl"))) {
      analyses.put(line.get("id").asText(), analyzer.analyze(EvaluationData.article(line)));
    }
    boolean syriaFirst = true;
    Map<String, Double> net = new TreeMap<>();
    for (Map.Entry<String, Analysis> each : analyses.entrySet()) {
      List<Analysis.RegionPoints> countries =
          each.getValue().regions().stream().filter(r -> r.id().length() == 2).toList();
      syriaFirst &= !countries.isEmpty() && countries.getFirst().id().equals("SY");
      net.put(
          each.getKey(),
          points(each.getValue(), "SY", true) - points(each.getValue(), "SY", false));
      if (verbose) {
        System.out.println("  " + each.getKey() + " " + each.getValue().regions());
        each.getValue().hits().stream()
            .filter(hit -> hit.points() > 0)
            .forEach(
                hit ->
                    System.out.println(
                        "     "
                            + hit.channel()
                            + " "
                            + hit.term()
                            + " "
                            + hit.points()
                            + " '"
                            + hit.text()
                            + "' "
                            + hit.status()
                            + " "
                            + hit.reason()
                            + hit.regions()));
      }
    }
    boolean ordered =
        Math.min(net.get("seed-002"), net.get("seed-004"))
            > Math.max(net.get("seed-000"), Math.max(net.get("seed-001"), net.get("seed-003")));
    Analysis third = analyses.get("seed-003");
    boolean tanf =
        third.regions().stream()
            .filter(r -> r.id().toLowerCase().contains("tanf"))
            .anyMatch(r -> r.deescalation() > r.escalation());
    boolean euphrates =
        third.regions().stream()
            .filter(r -> r.id().toLowerCase().contains("euphrates") || r.id().equals("SY-DY"))
            .anyMatch(r -> r.escalation() > r.deescalation());
    System.out.println(
        "  net "
            + net
            + " syria first "
            + syriaFirst
            + ", ordered "
            + ordered
            + ", tanf calmer "
            + tanf
            + ", euphrates hotter "
            + euphrates);
    return (syriaFirst ? 1 : 0) + (ordered ? 1 : 0) + (tanf && euphrates ? 1 : 0);
  }

  private static double points(Analysis analysis, String region, boolean escalation) {
    return analysis.regions().stream()
        .filter(r -> r.id().equals(region))
        .mapToDouble(r -> escalation ? r.escalation() : r.deescalation())
        .findFirst()
        .orElse(0);
  }

  // ---- Wikipedia

  String wikipedia(Path data) throws IOException {
    Map<String, double[]> months = new TreeMap<>();
    Map<String, Map<String, Double>> countries = new HashMap<>();
    for (JsonNode line :
        EvaluationData.lines(data.resolve("dated/wikipedia_current_events_2002_2023.jsonl.gz"))) {
      Instant published = Instant.parse(line.get("date").asText() + "T12:00:00Z");
      Analysis analysis =
          analyzer.analyze(
              EvaluationData.article("-", null, null, line.get("text").asText(), published));
      String month = line.get("date").asText().substring(0, 7);
      double[] sums = months.computeIfAbsent(month, key -> new double[2]);
      sums[0] += sum(analysis, Channel.E);
      sums[1]++;
      for (Analysis.RegionPoints region : analysis.regions()) {
        if (region.id().length() == 2) {
          countries
              .computeIfAbsent(region.id(), key -> new HashMap<>())
              .merge(month, region.escalation(), Double::sum);
        }
      }
    }
    Map<String, Double> gpr = new HashMap<>();
    List<String> rows = Files.readAllLines(data.resolve("truth/gpr_country_month_1985_2026.csv"));
    List<String> header = Arrays.asList(rows.getFirst().split(","));
    StringBuilder report =
        new StringBuilder("GPR columns " + header.subList(0, Math.min(8, header.size())) + "\n");
    int column = Math.max(header.indexOf("GPR"), 1);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      if (cells.length > column && !cells[column].isBlank()) {
        gpr.put(
            cells[0].substring(0, Math.min(7, cells[0].length())),
            Double.parseDouble(cells[column]));
      }
    }
    List<Double> share = new ArrayList<>();
    List<Double> total = new ArrayList<>();
    List<Double> index = new ArrayList<>();
    months.forEach(
        (month, sums) -> {
          if (gpr.containsKey(month) && sums[1] >= 30) {
            share.add(sums[0] / sums[1]);
            total.add(sums[0]);
            index.add(gpr.get(month));
          }
        });
    report.append(
        String.format(
            "GPR correlation: share %.3f, total %.3f over %d months%n",
            correlation(share, index), correlation(total, index), index.size()));
    report.append(ucdp(data, months, countries));
    return report.toString();
  }

  /**
   * Median over the 20 countries with most deaths of the correlation of monthly escalation with
   * log(1 + deaths).
   */
  private String ucdp(
      Path data, Map<String, double[]> months, Map<String, Map<String, Double>> countries)
      throws IOException {
    Map<String, String> iso2 = new HashMap<>();
    for (String row : Files.readAllLines(data.resolve("gazetteer/countryInfo.txt"))) {
      String[] cells = row.split("\t");
      if (!row.startsWith("#") && cells.length > 2) {
        iso2.put(cells[1], cells[0]);
      }
    }
    Map<String, Map<String, Double>> deaths = new HashMap<>();
    Map<String, Double> totals = new HashMap<>();
    for (String row : Files.readAllLines(data.resolve("truth/ucdp_country_month_2010_2024.csv"))) {
      String[] cells = row.split(",");
      if (iso2.containsKey(cells[0]) && months.containsKey(cells[1])) {
        double dead = Double.parseDouble(cells[2]);
        deaths
            .computeIfAbsent(iso2.get(cells[0]), key -> new HashMap<>())
            .merge(cells[1], dead, Double::sum);
        totals.merge(iso2.get(cells[0]), dead, Double::sum);
      }
    }
    List<String> worst =
        totals.keySet().stream()
            .sorted((a, b) -> Double.compare(totals.get(b), totals.get(a)))
            .limit(20)
            .toList();
    List<String> span =
        months.keySet().stream().filter(month -> month.compareTo("2010-01") >= 0).toList();
    List<Double> correlations = new ArrayList<>();
    StringBuilder each = new StringBuilder();
    for (String country : worst) {
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      for (String month : span) {
        ours.add(countries.getOrDefault(country, Map.of()).getOrDefault(month, 0.0));
        theirs.add(Math.log1p(deaths.get(country).getOrDefault(month, 0.0)));
      }
      double correlation = correlation(ours, theirs);
      correlations.add(correlation);
      each.append(String.format(" %s %.2f", country, correlation));
    }
    double[] sorted = correlations.stream().mapToDouble(v -> v).sorted().toArray();
    return String.format("UCDP median correlation %.3f:%s%n", (sorted[9] + sorted[10]) / 2, each);
  }

  static double correlation(List<Double> x, List<Double> y) {
    double mx = x.stream().mapToDouble(v -> v).average().orElse(0);
    double my = y.stream().mapToDouble(v -> v).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.size(); i++) {
      xy += (x.get(i) - mx) * (y.get(i) - my);
      xx += (x.get(i) - mx) * (x.get(i) - mx);
      yy += (y.get(i) - my) * (y.get(i) - my);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
