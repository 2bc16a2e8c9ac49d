package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The sentence table: is every escalation seen and put in the right country, and no trap taken for
 * one? Its README defines the three measures.
 */
final class Sentences {
  /** A trap with a region at or above this many points is a false alarm. */
  private static final double ALARM = 1.0;

  /** A sentence that was judged wrongly, for whoever tunes. */
  record Miss(String kind, JsonNode row, Analysis analysis) {}

  private final Function<Article, Analysis> analyst;
  private final List<Miss> misses = new ArrayList<>();

  Sentences(Function<Article, Analysis> analyst) {
    this.analyst = analyst;
  }

  /** What went wrong in the tables measured so far. */
  List<Miss> misses() {
    return List.copyOf(misses);
  }

  /**
   * Recall, right country and false alarms of one table: {@code tuning}, {@code second}, {@code
   * third}, {@code fourth}, {@code fifth}, {@code sixth}, {@code seventh}, {@code eighth}, {@code
   * ninth} or {@code heldout}.
   */
  List<Figure> measure(String half) throws IOException {
    int escalations = 0;
    int seen = 0;
    int placed = 0;
    int traps = 0;
    int alarms = 0;
    for (JsonNode row : rows(half)) {
      Analysis analysis =
          analyst.apply(Data.article(row, Objects.requireNonNull(Data.text(row, "id"))));
      if (row.get("expect").asBoolean()) {
        escalations++;
        seen += check("unseen", escalates(analysis), row, analysis);
        placed += check("misplaced", rightCountry(row, analysis), row, analysis);
      } else {
        traps++;
        alarms += 1 - check("false alarm", !alarms(analysis), row, analysis);
      }
    }
    return List.of(
        figure("sentences." + half + ".recall", seen, escalations),
        figure("sentences." + half + ".country", placed, escalations),
        figure("sentences." + half + ".false-alarms", alarms, traps));
  }

  private int check(String kind, boolean right, JsonNode row, Analysis analysis) {
    if (!right) {
      misses.add(new Miss(kind, row, analysis));
    }
    return right ? 1 : 0;
  }

  static boolean escalates(Analysis analysis) {
    double escalation = Points.escalation(analysis);
    return escalation > 0 && escalation > Points.deescalation(analysis);
  }

  static boolean alarms(Analysis analysis) {
    return analysis.regions().stream().anyMatch(region -> region.escalation() >= ALARM);
  }

  private static boolean rightCountry(JsonNode row, Analysis analysis) {
    String found = Points.worst(analysis).map(RegionPoints::id).orElse("");
    for (JsonNode country : row.get("countries")) {
      if (country.asText().equals(found)) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> rows(String half) throws IOException {
    String name = "sentences-" + half + ".jsonl";
    try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(name), name)) {
      return Data.json(in);
    }
  }

  private static Figure figure(String name, int part, int whole) {
    return new Figure(name, (double) part / whole, part + " of " + whole);
  }
}
