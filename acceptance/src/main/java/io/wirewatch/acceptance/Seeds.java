package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The acceptance corpus: five reports on one theatre, the statements on their passages, and five
 * points on the five together.
 */
final class Seeds {
  private static final String THEATRE = "SY";
  private static final List<String> OTHERS = List.of("US", "RU", "IR", "LB");
  private static final String CALMER_PART = "al-tanf";
  private static final List<String> HOTTER_PARTS = List.of("euphrates-valley", "SY-DY");

  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Analysis> analyses = new LinkedHashMap<>();
  private final List<JsonNode> assertions;
  private final List<String> failed = new ArrayList<>();

  Seeds(Data data, Function<Article, Analysis> analyst) throws IOException {
    for (JsonNode row : Data.json(data.seeds().resolve("articles.jsonl"))) {
      Article article = Data.article(row, Objects.requireNonNull(Data.text(row, "id")));
      articles.put(article.id(), article);
      analyses.put(article.id(), analyst.apply(article));
    }
    assertions = Data.json(data.seeds().resolve("assertions.jsonl"));
  }

  /** What did not hold, for people. */
  List<String> failed() {
    return List.copyOf(failed);
  }

  List<Figure> measure() {
    int held = 0;
    for (JsonNode row : assertions) {
      String id = Objects.requireNonNull(Data.text(row, "article"));
      boolean holds = SeedAssertions.holds(row, article(id), analysis(id));
      held += check("statement " + row.get("n") + ": " + row, holds);
    }
    int points =
        check("the theatre leads in every article", theatreLeads())
            + check("the two pressing reports lie above the three calm ones", pressingAboveCalm())
            + check("seed-003: one part calms, the other does not", partsDiffer())
            + check("seed-000 and seed-001 are the only story, told once", oneStory())
            + check(
                "any arrival order gives the same ledger",
                SeedLedger.orderFree(articles, analyses));
    return List.of(
        new Figure("seeds.assertions", held, "of " + assertions.size()),
        new Figure("seeds.points", points, "of 5"));
  }

  private int check(String what, boolean holds) {
    if (!holds) {
      failed.add(what);
    }
    return holds ? 1 : 0;
  }

  private boolean theatreLeads() {
    return analyses.values().stream()
        .allMatch(
            analysis -> {
              double theatre = escalation(analysis, THEATRE);
              boolean highest =
                  theatre > 0
                      && Points.countries(analysis).stream()
                          .allMatch(region -> region.escalation() <= theatre);
              return highest && OTHERS.stream().allMatch(o -> escalation(analysis, o) <= theatre);
            });
  }

  private boolean pressingAboveCalm() {
    double pressing = Math.min(net("seed-002"), net("seed-004"));
    double calm = Math.max(net("seed-000"), Math.max(net("seed-001"), net("seed-003")));
    return pressing > calm;
  }

  private boolean partsDiffer() {
    Analysis analysis = analysis("seed-003");
    return net(analysis, CALMER_PART) < 0
        && HOTTER_PARTS.stream().anyMatch(part -> net(analysis, part) > 0);
  }

  private boolean oneStory() {
    List<Article> ordered =
        articles.values().stream().sorted(Comparator.comparing(Article::publishedAt)).toList();
    for (Article first : ordered) {
      for (Article second : ordered) {
        boolean pair = first.id().equals("seed-000") && second.id().equals("seed-001");
        if (first.publishedAt().isBefore(second.publishedAt())
            && StoryPairs.same(first, second) != pair) {
          return false;
        }
      }
    }
    return SeedLedger.raise(THEATRE, article("seed-000"), article("seed-001"), analyses)
        < SeedLedger.LARGEST_RAISE;
  }

  private double net(String id) {
    return net(analysis(id), THEATRE);
  }

  private static double net(Analysis analysis, String region) {
    return analysis.regions().stream()
        .filter(r -> r.id().equals(region))
        .mapToDouble(r -> r.escalation() - r.deescalation())
        .sum();
  }

  private static double escalation(Analysis analysis, String region) {
    return analysis.regions().stream()
        .filter(r -> r.id().equals(region))
        .mapToDouble(RegionPoints::escalation)
        .sum();
  }

  private Article article(String id) {
    return Objects.requireNonNull(articles.get(id), id);
  }

  private Analysis analysis(String id) {
    return Objects.requireNonNull(analyses.get(id), id);
  }
}
