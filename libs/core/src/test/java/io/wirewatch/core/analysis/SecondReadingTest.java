package io.wirewatch.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondReadingTest {
  private static final Analyzer ANALYZER = Analyzer.standard();

  @Test
  void findsAnEscalationInWordsNoPatternHasAndSaysWhichDecide() {
    List<Hit> hits =
        hits(
            "Families in Goma are sleeping in their cars with packed bags, and the last aid flight left half empty"
                + " because the crews refused to wait for the gunmen to reach the airport.");

    assertThat(hits)
        .anySatisfy(
            hit -> {
              assertThat(hit.term()).isEqualTo("reading");
              assertThat(hit.channel()).isEqualTo(Channel.E);
              assertThat(hit.points()).isPositive();
              assertThat(hit.reason()).startsWith("reads as ").contains(" +");
              assertThat(hit.regions()).anyMatch(region -> region.startsWith("CD"));
            });
  }

  @Test
  void takesThePointsOfAPatternWhoseSentenceSpeaksOfSomethingElse() {
    List<Hit> hits =
        hits(
            "Fans in Lagos were bombarded with adverts before the album launch, and the singer's label"
                + " attacked the charts company over its ranking of the summer single.");

    assertThat(hits).isNotEmpty().allSatisfy(hit -> assertThat(hit.points()).isZero());
  }

  @Test
  void leavesAPlainReportOfForceAlone() {
    assertThat(hits("Gunships bombarded a village outside Kidal in Mali before sunrise"))
        .anySatisfy(
            hit -> {
              assertThat(hit.status()).isEqualTo(Status.RECENT);
              assertThat(hit.points()).isPositive();
            });
  }

  @Test
  void readsNothingIntoEverydayNews() {
    assertThat(
            hits(
                "The city council in Zagreb approved a new tram line on Tuesday and put the repair of two"
                    + " bridges out to tender."))
        .isEmpty();
  }

  @Test
  void datesWhatItFinds() {
    List<Hit> hits =
        hits(
            "In March 1998 gunmen went from house to house in Peja, dragging the men away while their"
                + " families were driven towards the frontier.");

    assertThat(hits)
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.status()).isEqualTo(Status.HISTORIC));
  }

  @Test
  void leavesADecadeADateThoughItKnowsItAsAWord() {
    List<Hit> hits = hits("Chechnya fought two wars with Moscow in the 1990s.");

    assertThat(hits)
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.status()).isEqualTo(Status.HISTORIC));
  }

  @Test
  void quotesTheWordsThatDecideWithoutTheMarkupBetweenThem() {
    List<Hit> hits =
        hits(
            "<p>Families in Goma are sleeping in their cars with <b>packed</b> bags, and the crews refused to"
                + " wait for the <b>gunmen</b> who reached the airport.</p>");

    assertThat(hits).isNotEmpty().allSatisfy(hit -> assertThat(hit.reason()).doesNotContain("<"));
  }

  @Test
  void standsAnyText() {
    for (String text : List.of("", "...", "?!", "«»", "\u0301\u0301", "17", "The", "الجيش")) {
      assertThat(hits(text)).isEmpty();
    }
  }

  private static List<Hit> hits(String text) {
    return ANALYZER.analyze(Articles.of(text)).hits();
  }
}
