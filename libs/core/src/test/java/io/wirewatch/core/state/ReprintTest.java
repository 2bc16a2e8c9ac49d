package io.wirewatch.core.state;

import static io.wirewatch.core.state.Hits.START;
import static io.wirewatch.core.state.Hits.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionScore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReprintTest {
  private static final String REPORT = Hits.text(7);

  private final List<RegionScore> scores = new ArrayList<>();
  private final RegionProcessor processor =
      new RegionProcessor(new InMemoryRegionStore(), Hits.priors(), region -> region, Pace.live());

  @Test
  void fortyCopiesOfOneReportCountAboutAsOne() {
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
    assertThat(score.stories().getFirst().units()).isCloseTo(1.2, within(0.05));
    assertThat(score.text()).endsWith("40 articles, 40 origins");
  }

  @Test
  void titlesOfOneHouseAreOneOrigin() {
    processor.apply(hit("a").from("thesun.co.uk").telling(REPORT).build());
    processor.apply(hit("b").from("nypost.com").telling(REPORT).build());
    processor.apply(hit("c").from("bbc.com").telling(REPORT).build());

    RegionScore score = scoreAt(Duration.ofHours(1));

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
    assertThat(score.stories().getFirst().evidence().get(1).units()).isCloseTo(0.6, within(0.001));
  }

  private RegionScore scoreAt(Duration at) {
    processor.advance(new Watermark(0, 1, START.plus(at), null), scores::add);
    return scores.getLast();
  }
}
