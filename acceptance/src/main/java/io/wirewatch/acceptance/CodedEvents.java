package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Sentences coded by hand with event types: do conflict events score above cooperation (PLOVER), do
 * scores follow the CAMEO order, and do sentences without an event stay silent?
 */
final class CodedEvents {
  private static final Set<String> CONFLICT =
      Set.of("FIGHT", "ASSAULT", "COERCE", "MOBILIZE", "THREATEN");
  private static final Set<String> COOPERATION =
      Set.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE");
  private static final int ROOT_DIGITS = 2;

  private final Data data;
  private final Function<Article, Analysis> analyst;

  CodedEvents(Data data, Function<Article, Analysis> analyst) {
    this.data = data;
    this.analyst = analyst;
  }

  Figure plover() throws IOException {
    List<Double> conflict = new ArrayList<>();
    List<Double> cooperation = new ArrayList<>();
    for (JsonNode row : data.json("events/plover_gsr.jsonl")) {
      String event = Objects.requireNonNull(Data.text(row, "event"));
      if (CONFLICT.contains(event)) {
        conflict.add(net(row));
      } else if (COOPERATION.contains(event)) {
        cooperation.add(net(row));
      }
    }
    return new Figure(
        "plover.auc",
        Statistics.auc(array(conflict), array(cooperation)),
        conflict.size() + " conflict against " + cooperation.size() + " cooperation");
  }

  List<Figure> petrarch() throws IOException {
    int silent = 0;
    int loud = 0;
    List<Double> roots = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (JsonNode row : data.json("events/petrarch2_sentences.jsonl")) {
      List<JsonNode> codes = StreamSupport.stream(row.get("cameo").spliterator(), false).toList();
      if (row.get("noevents").asBoolean()) {
        silent++;
        loud += Points.anywhere(analysis(row), Channel.E) > 0 ? 1 : 0;
      } else if (!codes.isEmpty()) {
        roots.add(codes.stream().mapToInt(CodedEvents::root).average().orElseThrow());
        scores.add(net(row));
      }
    }
    return List.of(
        new Figure("petrarch.no-event", (double) loud / silent, loud + " of " + silent),
        new Figure(
            "petrarch.cameo-spearman",
            Statistics.spearman(array(roots), array(scores)),
            roots.size() + " sentences"));
  }

  private double net(JsonNode row) {
    return Points.netAnywhere(analysis(row));
  }

  private Analysis analysis(JsonNode row) {
    return analyst.apply(Data.article(row, "sentence"));
  }

  private static int root(JsonNode code) {
    return Integer.parseInt(code.asText().substring(0, ROOT_DIGITS));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
