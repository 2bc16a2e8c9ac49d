package io.wirewatch.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.RegionHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredCoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path dir;

  @Test
  void scoresARegionOfTheUsersOwn() throws IOException {
    Path regions = dir.resolve("own.yaml");
    Files.writeString(
        regions,
        """
        regions:
          - {id: brennholm-strait, name: Brennholm Strait, at: [54.5, 8.9], parents: [DE]}
        """);

    var core = ConfiguredCore.load(List.of(regions), List.of(), ReadingSource.SHIPPED);

    var reading =
        core.reader()
            .read(
                article("Artillery shelled a village at the Brennholm Strait, killing five."),
                new RegionHit.Origin("ww.articles", 0, 1));
    assertThat(reading.analysis().regions())
        .anySatisfy(points -> assertThat(points.id()).isEqualTo("brennholm-strait"));
  }

  @Test
  void leavesTheLexiconAloneWhenToldTo() {
    String quiet =
        "Families in Goma are sleeping in their cars with packed bags, and the last aid flight left half empty"
            + " because the crews refused to wait for the gunmen to reach the airport.";

    assertThat(terms(quiet, ReadingSource.SHIPPED)).contains("reading");
    assertThat(terms(quiet, ReadingSource.NONE)).doesNotContain("reading");
  }

  private static List<String> terms(String text, ReadingSource readings) {
    return ConfiguredCore.load(List.of(), List.of(), readings)
        .reader()
        .read(article(text), new RegionHit.Origin("ww.articles", 0, 1))
        .analysis()
        .hits()
        .stream()
        .map(Analysis.Hit::term)
        .toList();
  }

  @Test
  void namesTheLexiconThatCannotBeRead() {
    Path missing = dir.resolve("no-such-pack.yaml");

    assertThatThrownBy(
            () -> ConfiguredCore.load(List.of(), List.of(missing), ReadingSource.SHIPPED))
        .hasMessageContaining(missing.toString());
  }

  private static Article article(String text) {
    return new Article(
        "a1",
        1,
        "feed-1",
        "outlet.example",
        "https://outlet.example/a1",
        "Shelling",
        text,
        Article.Format.TEXT,
        "en",
        List.of(),
        List.of(),
        NOW.minusSeconds(60),
        Article.DateQuality.STATED,
        NOW,
        NOW,
        false,
        1);
  }
}
