package io.wirewatch.core.state;

import static io.wirewatch.core.state.Hits.START;
import static io.wirewatch.core.state.Hits.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionScore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReprintTest {
  private static final String REPORT = Hits.text(7);

  private final List<RegionScore> scores = new ArrayList<>();
  private final RegionProcessor processor =
      new RegionProcessor(new InMemoryRegionStore(), Hits.priors(), region -> region, Pace.live());

  @Test
  void fortyCopiesOfOneReportCountAsOneArticleOfOneOrigin() {
    for (int i = 0; i < 40; i++) {
      processor.apply(
          hit("a" + i)
              .from("site" + i + ".example")
              .telling(REPORT)
              .published(Duration.ofMinutes(i))
              .build());
    }

    RegionScore score = scoreAt(Duration.ofHours(1));

    assertThat(score.stories()).hasSize(1);
    assertThat(score.stories().getFirst().articles()).isEqualTo(40);
    assertThat(score.stories().getFirst().units()).isCloseTo(1.0, within(0.05));
    assertThat(score.text()).endsWith("40 articles, 1 origin");
  }

  @Test
  void anEditedCopyHasTheOriginOfWhatItCopies() {
    processor.apply(hit("a").from("one.example").telling(REPORT).build());
    processor.apply(
        hit("b")
            .from("two.example")
            .telling("Two can reveal this tonight. " + REPORT.substring(REPORT.length() / 4))
            .published(Duration.ofMinutes(5))
            .build());

    RegionScore score = scoreAt(Duration.ofHours(1));

    assertThat(score.text()).endsWith("2 articles, 1 origin");
    assertThat(score.stories().getFirst().evidence())
        .extracting(evidence -> evidence.reason())
        .containsExactly("first report", "reprint");
  }

  @Test
  void desksThatTellOneEventInTheirOwnWordsConfirmEachOther() {
    processor.apply(hit("a").from("one.example").telling(REPORT).build());
    processor.apply(
        hit("b").from("two.example").telling(retold(2)).published(Duration.ofMinutes(5)).build());

    RegionScore score = scoreAt(Duration.ofHours(1));

    assertThat(score.text()).endsWith("2 articles, 2 origins");
    assertThat(score.stories()).hasSize(1);
    assertThat(score.stories().getFirst().units()).isCloseTo(1.1, within(0.03));
  }

  @Test
  void aCopyThatComesFirstByItsTimeIsTheOriginWhenItArrivesLate() {
    processor.apply(
        hit("b").from("two.example").telling(REPORT).published(Duration.ofMinutes(5)).build());
    scoreAt(Duration.ofMinutes(10));
    processor.apply(
        hit("a")
            .from("one.example")
            .telling(REPORT)
            .published(Duration.ofMinutes(1))
            .fetched(Duration.ofMinutes(20))
            .build());

    RegionScore score = scoreAt(Duration.ofHours(1));

    assertThat(score.text()).endsWith("2 articles, 1 origin");
    assertThat(score.stories().getFirst().evidence().getFirst().article()).isEqualTo("a");
  }

  @Test
  void titlesOfOneHouseAreOneOrigin() {
    processor.apply(hit("a").from("thesun.co.uk").telling(REPORT).build());
    processor.apply(hit("b").from("nypost.com").telling(retold(2)).build());
    processor.apply(hit("c").from("bbc.com").telling(retold(3)).build());

    RegionScore score = scoreAt(Duration.ofHours(1));

    assertThat(score.stories()).hasSize(1);
    assertThat(score.text()).endsWith("3 articles, 2 origins");
  }

  @Test
  void aStoryThatGrowsCountsAgain() {
    processor.apply(hit("a").telling(REPORT).toll(12).build());
    processor.apply(
        hit("b")
            .from("other.example")
            .telling(REPORT)
            .toll(182)
            .published(Duration.ofHours(9))
            .build());

    RegionScore score = scoreAt(Duration.ofHours(10));

    assertThat(score.stories().getFirst().evidence())
        .extracting(evidence -> evidence.reason())
        .containsExactly("first report", "news: toll 12 to 182");
    assertThat(score.stories().getFirst().evidence().get(1).units()).isCloseTo(0.5, within(0.001));
  }

  /** The words of the report in another order: its terms, none of its sentences. */
  private static String retold(int seed) {
    List<String> words = new ArrayList<>(List.of(REPORT.split(" ")));
    Collections.shuffle(words, new Random(seed));
    return String.join(" ", words);
  }

  private RegionScore scoreAt(Duration at) {
    processor.advance(new Watermark(0, 1, START.plus(at), null), scores::add);
    return scores.getLast();
  }
}
