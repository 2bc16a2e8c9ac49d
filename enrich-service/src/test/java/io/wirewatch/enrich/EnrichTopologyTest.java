package io.wirewatch.enrich;

import static io.wirewatch.enrich.Invented.START;
import static io.wirewatch.enrich.Invented.article;
import static io.wirewatch.enrich.Invented.tick;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionHit.Watermark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

  @TempDir Path dir;
  private EnrichBench bench;

  @BeforeEach
  void open() {
    bench = new EnrichBench(dir);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  @Test
  void scoresARegionWhenTheClockPassesItsArticle() {
    bench.tick(tick(0, 1, at(0)));
    bench.publish(article("a", 1, at(1), "SY", "Shells fell on the town."));
    assertThat(bench.scores()).isEmpty();
    bench.tick(tick(0, 1, at(2)));
    assertThat(bench.scores())
        .singleElement()
        .satisfies(
            score -> {
              assertThat(score.region()).isEqualTo("SY");
              assertThat(score.clock()).isBetween(at(1), at(2));
              assertThat(score.articles()).isOne();
              var evidence = score.stories().getFirst().evidence().getFirst();
              assertThat(evidence.article()).isEqualTo("a");
              assertThat(evidence.origin().topic()).isEqualTo("ww.articles");
            });
    assertThat(bench.analyses()).extracting(Analysis::id).containsExactly("a");
  }

  @Test
  void standsStillUntilEveryIngestTaskHasTicked() {
    bench.publish(article("a", 1, at(1), "SY", "Shells fell."));
    bench.tick(tick(0, 2, at(10)));
    assertThat(watermarks()).isEmpty();
    bench.tick(tick(1, 2, at(5)));
    assertThat(watermarks()).extracting(Watermark::time).containsExactly(at(5));
  }

  @Test
  void announcesTheLeastTimeOfAllTasksAndOnlyWhenItRises() {
    bench.tick(tick(0, 2, at(10)));
    bench.tick(tick(1, 2, at(5)));
    bench.tick(tick(0, 2, at(12)));
    bench.tick(tick(1, 2, at(11)));
    assertThat(watermarks()).extracting(Watermark::time).containsExactly(at(5), at(11));
  }

  @Test
  void waitsForAllTasksAnewWhenTheirNumberChanges() {
    bench.tick(tick(0, 1, at(10)));
    bench.tick(tick(0, 2, at(20)));
    bench.tick(tick(1, 2, at(15)));
    assertThat(watermarks()).extracting(Watermark::time).containsExactly(at(10), at(15));
  }

  @Test
  void tellsTheCoverageOfAllTasksWhenItChanged() {
    bench.tick(tick(0, 2, at(10)));
    bench.tick(tick(1, 2, at(10)));
    bench.tick(new io.wirewatch.events.Tick(0, 2, at(12), null));
    bench.tick(new io.wirewatch.events.Tick(1, 2, at(12), null));
    assertThat(watermarks())
        .extracting(mark -> mark.coverage() == null ? 0 : mark.coverage().size())
        .containsExactly(2, 0);
  }

  @Test
  void countsAnArticleThatComesAgainOnce() {
    bench.publish(article("a", 1, at(1), "SY", "Shells fell."));
    bench.publish(article("a", 1, at(1), "SY", "Shells fell."));
    assertThat(bench.analyses()).hasSize(1);
    assertThat(bench.counters.count(EnrichCounters.Count.DUPLICATES)).isOne();
  }

  @Test
  void readsANewVersionOfAnArticle() {
    bench.publish(article("a", 1, at(1), "SY", "Shells fell."));
    bench.publish(article("a", 2, at(2), "SY", "Shells fell; ten were killed."));
    assertThat(bench.analyses()).extracting(Analysis::version).containsExactly(1, 2);
  }

  @Test
  void goesOnAfterAnythingThatCannotBeRead() {
    bench.raw("bad", "no json");
    bench.raw("odd", "{}", "com.example.unknown");
    bench.raw("tick", "{\"task\":3,\"tasks\":1}", "io.wirewatch.tick.v1");
    bench.publish(article("b", 1, at(1), "SY", "bug"));
    bench.rawHit("SY", "{\"kind\":\"other\"}");
    bench.tick(tick(0, 1, at(0)));
    bench.publish(article("a", 1, at(1), "SY", "Shells fell."));
    bench.tick(tick(0, 1, at(2)));
    assertThat(bench.deadLetters())
        .extracting(io.wirewatch.events.DeadLetter::reason)
        .containsExactly(
            "unreadable-json",
            "unknown-type",
            "unreadable-json",
            "analysis-failed",
            "unreadable-json");
    assertThat(bench.scores()).hasSize(1);
  }

  @Test
  void sendsAHitUnderAnothersKeyToTheDeadLetters() {
    bench.publish(article("a", 1, at(1), "SY", "Shells fell."));
    var hit = (Contribution) bench.hits().getFirst();
    bench.hit("IQ", hit);
    assertThat(bench.deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo("misrouted"));
  }

  @Test
  void givesTheSameScoresWhateverTheOrderOfArrivalBetweenTwoTicks() {
    var inOrder = run(new ArrayList<>(articles()), dir.resolve("a"));
    var shuffled = new ArrayList<>(articles());
    Collections.shuffle(shuffled, new Random(7));
    var outOfOrder = run(shuffled, dir.resolve("b"));
    assertThat(outOfOrder).isNotEmpty().isEqualTo(inOrder);
  }

  private static List<io.wirewatch.events.Article> articles() {
    var articles = new ArrayList<io.wirewatch.events.Article>();
    for (int i = 0; i < 40; i++) {
      var region = i % 3 == 0 ? "SY" : "UA";
      var text = "Shells fell on the town of number " + i / 4 + " and smoke rose over its market.";
      articles.add(article("a" + i, 1, at(10 + i), region, text));
    }
    return articles;
  }

  /** The scores without their evidence's offsets, which are the order of arrival itself. */
  private static List<String> run(List<io.wirewatch.events.Article> articles, Path dir) {
    try (var bench = new EnrichBench(dir)) {
      bench.tick(tick(0, 1, at(0)));
      articles.forEach(bench::publish);
      bench.tick(tick(0, 1, at(400)));
      return bench.scores().stream()
          .map(Json::string)
          .map(json -> json.replaceAll("\"offset\":\\d+", "\"offset\":0"))
          .toList();
    }
  }

  private List<Watermark> watermarks() {
    return bench.hits().stream()
        .filter(Watermark.class::isInstance)
        .map(Watermark.class::cast)
        .toList();
  }
}
