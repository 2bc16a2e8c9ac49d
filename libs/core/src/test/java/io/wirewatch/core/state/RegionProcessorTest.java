package io.wirewatch.core.state;

import static io.wirewatch.core.state.Hits.START;
import static io.wirewatch.core.state.Hits.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionHit.WorldRate;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Knowledge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionProcessorTest {
  private final InMemoryRegionStore store = new InMemoryRegionStore();
  private final List<RegionScore> scores = new ArrayList<>();
  private RegionProcessor processor = open();

  private RegionProcessor open() {
    return new RegionProcessor(store, Hits.priors(), region -> "Syria", Pace.live());
  }

  @Test
  void waitsForTheClockOfEverySourcePartition() {
    processor.accept(hit("a").build(), scores::add);

    processor.accept(mark(0, 2, Duration.ofMinutes(1)), scores::add);

    assertThat(scores).isEmpty();
    assertThat(processor.clock()).isNull();
  }

  @Test
  void givesASnapshotOnceTheClockHasPassedTheArticle() {
    processor.accept(hit("a").fetched(Duration.ofSeconds(3)).build(), scores::add);

    processor.accept(mark(0, 1, Duration.ofSeconds(4)), scores::add);

    assertThat(scores).hasSize(1);
    RegionScore score = scores.getFirst();
    assertThat(score.clock()).isEqualTo(START.plusSeconds(3));
    assertThat(score.levels().getFirst().escalation()).isCloseTo(10, within(0.5));
    assertThat(score.stories()).hasSize(1);
    assertThat(score.stories().getFirst().evidence().getFirst().reason()).isEqualTo("first report");
    assertThat(score.text()).contains("story units a day against").endsWith("1 article, 1 origin");
    assertThat(score.knowledge()).isEqualTo(Knowledge.WARMING);
  }

  @Test
  void leavesOutWhatWasFetchedAfterTheClock() {
    processor.accept(hit("a").build(), scores::add);
    processor.accept(hit("b").fetched(Duration.ofSeconds(9)).build(), scores::add);

    processor.accept(mark(0, 1, Duration.ofSeconds(4)), scores::add);

    assertThat(scores).hasSize(1);
    assertThat(scores.getFirst().articles()).isEqualTo(1);
  }

  @Test
  void countsTheSameVersionOfAnArticleOnce() {
    processor.accept(hit("a").build(), scores::add);
    processor.accept(hit("a").build(), scores::add);

    processor.accept(mark(0, 1, Duration.ofSeconds(4)), scores::add);

    assertThat(scores.getFirst().levels().getFirst().escalation()).isCloseTo(10, within(0.5));
  }

  @Test
  void goesOnFromTheStoreAsIfItHadNeverStopped() {
    List<RegionScore> unbroken = new ArrayList<>();
    RegionProcessor other =
        new RegionProcessor(
            new InMemoryRegionStore(), Hits.priors(), region -> "Syria", Pace.live());
    for (int i = 0; i < 40; i++) {
      Duration at = Duration.ofMinutes(20L * i);
      var contribution = hit("a" + i).telling(Hits.text(i % 9)).published(at).build();
      processor = open();
      processor.accept(contribution, scores::add);
      other.accept(contribution, unbroken::add);
      processor = open();
      processor.accept(mark(0, 1, at.plusSeconds(1)), scores::add);
      other.accept(mark(0, 1, at.plusSeconds(1)), unbroken::add);
    }

    assertThat(scores).isEqualTo(unbroken);
  }

  @Test
  void freezesARegionWhoseFeedsStopped() {
    processor.accept(covered(0, 4, 4), scores::add);
    for (int day = 0; day < 20; day++) {
      processor.accept(hit("a" + day).published(Duration.ofDays(day)).build(), scores::add);
    }
    processor.accept(mark(0, 1, Duration.ofDays(20)), scores::add);
    processor.accept(covered(20 * 24, 4, 0), scores::add);
    processor.accept(mark(0, 1, Duration.ofDays(20).plusMinutes(10)), scores::add);
    RegionScore stopped = scores.getLast();

    processor.accept(mark(0, 1, Duration.ofDays(23)), scores::add);

    assertThat(stopped.knowledge()).isEqualTo(Knowledge.STALE);
    assertThat(scores.getLast().knowledge()).isEqualTo(Knowledge.STALE);
    assertThat(scores.getLast().flow()).isEqualTo(stopped.flow());
    assertThat(scores.getLast().levels()).isEqualTo(stopped.levels());
  }

  private static Watermark mark(int partition, int partitions, Duration at) {
    return new Watermark(
        partition, partitions, START.plus(at), null, new WorldRate(1000, 1000, START));
  }

  private static Watermark covered(int hour, int feeds, int answering) {
    Instant since = START.minus(Duration.ofDays(90));
    return new Watermark(
        0,
        1,
        START.plus(Duration.ofHours(hour)),
        List.of(new FeedCoverage("news.example", feeds, answering, since)),
        new WorldRate(1000, 1000, since));
  }
}
