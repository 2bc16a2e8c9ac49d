package io.wirewatch.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Article;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTest {
  private static final Analyzer ANALYZER = Analyzer.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunships bombarded a village outside Kidal in Mali before sunrise | FORCE | RECENT",
        "The army did not shell the village of Ader | FORCE | NEGATED",
        "Officials in Khartoum denied on Sunday that their planes had bombed the camp | FORCE | DENIED",
        "Rebels reportedly attacked a convoy near Goma | FORCE | HEDGED",
        "The navy plans to fire missiles near the island | FORCE | PLANNED",
        "Analysts asked whether troops would attack the port if talks stall | FORCE | HYPOTHETICAL",
        "In January shells fell on the market of Tessit | FORCE | HISTORIC",
        "Two years ago rebels attacked the convoy at Tessit | FORCE | HISTORIC",
        "The army bought ten attack helicopters from a plant in Bamako | FORCE | PSEUDO",
        "The striker launched an attack on goal and the goalkeeper was beaten in the World Cup | FORCE | CONTEXT",
        "The general vowed a crushing response if the border is crossed | THREAT | RECENT",
        "The militia refused to withdraw from the airport | THREAT | RECENT",
        "The two armies agreed to a truce in Tessit | TRUCE | PLANNED",
        "They have not withdrawn their troops from the valley | WITHDRAW | NEGATED"
      })
  void decidesWhetherItHappensNow(String text, String category, Analysis.Status status) {
    assertThat(analyze(text).hits())
        .anySatisfy(
            hit -> {
              assertThat(hit.category()).isEqualTo(category);
              assertThat(hit.status()).isEqualTo(status);
            });
  }

  @Test
  void looksBackOverAnyNumberOfSentencesWithoutAPlace() {
    String text =
        "The road was long and it was dark. ".repeat(40_000) + "Gunmen shelled the village.";

    assertThat(ANALYZER.analyze(article("", text)).hits()).isNotEmpty();
  }

  @Test
  void givesNoCalmForARefusalOrForce() {
    assertThat(points(analyze("The militia refused to withdraw from Goma."), Channel.D)).isZero();
    assertThat(
            points(
                analyze("The raids were meant to force the garrison to withdraw from Goma."),
                Channel.D))
        .isZero();
    assertThat(points(analyze("The garrison withdrew from Goma on Monday."), Channel.D))
        .isPositive();
  }

  @Test
  void countsARepeatedLineOnce() {
    Analysis analysis =
        analyze(
            "Rebels attacked a convoy near Goma\nRebels attacked a convoy near Goma\n\nRebels attacked a convoy near Goma 02:11\n");

    assertThat(analysis.hits().stream().filter(hit -> hit.points() > 0)).hasSize(1);
  }

  @Test
  void weighsTitleAndLead() {
    Article article =
        article(
            "Army shells Goma",
            "One. Two goes here. Three goes here. Four goes here. Rebels attacked a convoy near Goma.");
    List<Hit> hits = ANALYZER.analyze(article).hits();

    assertThat(hits.getFirst().points()).isEqualTo(15);
    assertThat(hits.getLast().points()).isEqualTo(10);
  }

  @Test
  void sumsTheBestHitOfEachSentenceWithFallingShares() {
    Analysis analysis =
        analyze(
            "It is quiet. It is quiet. It is quiet. Rebels attacked a convoy near Goma. Rebels attacked a patrol in Goma and shelled the town.");

    assertThat(analysis.regions())
        .filteredOn(region -> region.id().equals("CD"))
        .singleElement()
        .satisfies(region -> assertThat(region.escalation()).isEqualTo(18));
  }

  @Test
  void readsTheHighestToll() {
    assertThat(analyze("Shelling in Goma killed at least eighty-two people.").regions())
        .filteredOn(region -> region.id().equals("CD"))
        .singleElement()
        .satisfies(region -> assertThat(region.toll()).isEqualTo(82));
  }

  @Test
  void givesNoScoreWithoutALexicon() {
    Analysis analysis =
        ANALYZER.analyze(
            article(
                "",
                "L'armée a bombardé la ville dans la nuit et les habitants ont fui vers le sud du pays."));

    assertThat(analysis.language()).isEqualTo("fr");
    assertThat(analysis.scored()).isFalse();
    assertThat(analysis.hits()).isEmpty();
  }

  @Test
  void readsRussianByItsOwnRules() {
    assertThat(
            points(
                analyze(
                    "Артиллерия обстреляла посёлок, погибли три человека, сообщили власти области."),
                Channel.E))
        .isPositive();
    assertThat(
            points(
                analyze(
                    "В министерстве опровергли сообщения о том, что армия нанесла удары по городу и больнице."),
                Channel.E))
        .isZero();
    assertThat(
            points(
                analyze("Стороны договорились о прекращении огня и об отводе войск от границы."),
                Channel.D))
        .isPositive();
    assertThat(
            points(
                analyze(
                    "Нападающий забил гол после атаки на ворота, и сборная выиграла матч чемпионата."),
                Channel.E))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attack ",
        "(",
        "not attack ",
        "in March 2014 ",
        "if ",
        "strike strike ",
        "\u0301",
        "😀",
        "killed 12 ",
        "1990s ",
        "<b>"
      })
  void analysesTwoMillionOfAnything(String unit) {
    Analysis analysis =
        analyze(unit.repeat(2_000_000 / unit.length() / (unit.startsWith("<") ? 8 : 1)));

    assertThat(analysis.id()).isEqualTo("a");
  }

  @Property(tries = 300)
  void neverThrowsAndKeepsSpansInTheText(@ForAll @StringLength(max = 400) String text) {
    check(text);
  }

  @Property(tries = 300)
  void neverThrowsOnWordsOfTheTrade(@ForAll("trade") String text) {
    check(text);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> trade() {
    return net.jqwik.api.Arbitraries.of(
            "attack",
            "Syria",
            "not",
            "if",
            "in",
            "March",
            "2014",
            "May",
            ",",
            ".",
            "\n",
            "killed",
            "12",
            "last",
            "year",
            "ago",
            "denied",
            "ceasefire",
            "1990s",
            "the",
            "U.S.",
            "'s",
            "two",
            "—",
            "\"",
            "troops",
            "withdrew",
            "(",
            "Kyiv",
            "from",
            "to",
            "&amp;",
            "<p>",
            "early",
            "recent",
            "weeks",
            "31",
            "should",
            "since")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  private static void check(String text) {
    Analysis analysis = analyze(text);
    for (Hit hit : analysis.hits()) {
      assertThat(hit.text()).isEqualTo(text.substring(hit.span().start(), hit.span().end()));
      assertThat(hit.points()).isBetween(0.0, 30.0);
    }
    for (Analysis.Place place : analysis.places()) {
      assertThat(place.text()).isEqualTo(text.substring(place.span().start(), place.span().end()));
    }
    assertThat(analyze(text)).isEqualTo(analysis);
  }

  private static double points(Analysis analysis, Channel channel) {
    return analysis.hits().stream()
        .filter(hit -> hit.channel() == channel)
        .mapToDouble(Hit::points)
        .sum();
  }

  private static Analysis analyze(String text) {
    return ANALYZER.analyze(article("", text));
  }

  private static Article article(String title, String text) {
    return Articles.of(title, text, title.isEmpty() ? null : "en");
  }
}
