package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.schedule.NextPoll.Cause;
import io.wirewatch.ingest.schedule.PollSchedule.Backoff;
import io.wirewatch.ingest.schedule.PollSchedule.Seat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z"); // a Monday
  private static final PollPolicy POLICY =
      new PollPolicy(
          Duration.ofMinutes(2),
          Duration.ofHours(1),
          Duration.ofMinutes(10),
          0,
          Duration.ofDays(1),
          Duration.ofDays(7));
  private final PollSchedule schedule = new PollSchedule(POLICY);

  private static PublisherHints hints(String ttl, String syndication, String fresh) {
    return new PublisherHints(
        duration(ttl), duration(syndication), duration(fresh), Set.of(), Set.of());
  }

  private static Duration duration(String text) {
    return text == null ? null : Duration.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT10M,      ,      ,      , PT10M, ADAPTIVE",
    "PT10M, PT15M,      ,      , PT15M, TTL",
    "PT10M, PT15M, PT20M,      , PT20M, SYNDICATION",
    "PT10M, PT15M, PT20M, PT30M, PT30M, CACHE",
    "PT10M, PT5M ,      ,      , PT10M, ADAPTIVE",
    "PT10M, PT3H ,      ,      , PT1H , CEILING",
    "PT1M ,      ,      ,      , PT2M , FLOOR",
    "PT1M ,      ,      , PT90S, PT2M , FLOOR",
  })
  void takesTheLongestOfRhythmAndHintsWithinTheLimits(
      String adaptive, String ttl, String sy, String fresh, String interval, Cause cause) {
    NextPoll next =
        schedule.afterAnswer(NOW, Duration.parse(adaptive), hints(ttl, sy, fresh), "k", 1);

    assertThat(next.interval()).isEqualTo(Duration.parse(interval));
    assertThat(next.cause()).isEqualTo(cause);
    assertThat(next.at()).isEqualTo(NOW.plus(Duration.parse(interval)));
    assertThat(next.why()).isNotBlank();
  }

  @Test
  void comesSoonerToAFeedWithNewsAndLaterToOneWithout() {
    Duration start = Duration.ofMinutes(10);

    assertThat(schedule.adapt(null, true)).isEqualTo(POLICY.initial());
    assertThat(schedule.adapt(start, true)).isEqualTo(Duration.ofMinutes(6));
    assertThat(schedule.adapt(start, false)).isEqualTo(Duration.ofSeconds(750));
    assertThat(schedule.adapt(POLICY.min(), true)).isEqualTo(POLICY.min());
    assertThat(schedule.adapt(POLICY.max(), false)).isEqualTo(POLICY.max());
  }

  @Test
  void movesOutOfSkippedHoursAndDays() {
    var hints =
        new PublisherHints(null, null, null, Set.of(10, 11, 12), EnumSet.of(DayOfWeek.TUESDAY));

    NextPoll next = schedule.afterAnswer(NOW, Duration.ofMinutes(10), hints, "k", 1);

    assertThat(next.cause()).isEqualTo(Cause.SKIPPED_HOURS);
    assertThat(next.at()).isBetween(at("2026-03-02T13:00:00Z"), at("2026-03-02T13:10:00Z"));
  }

  @Test
  void movesOverADayThatIsSkipped() {
    var hints = new PublisherHints(null, null, null, Set.of(0), EnumSet.of(DayOfWeek.TUESDAY));

    NextPoll next =
        schedule.afterAnswer(
            Instant.parse("2026-03-02T23:55:00Z"), Duration.ofMinutes(10), hints, "k", 1);

    assertThat(next.at()).isBetween(at("2026-03-04T01:00:00Z"), at("2026-03-04T01:10:00Z"));
  }

  @Test
  void takesAFeedThatSkipsEveryHourForOneThatSaysNothing() {
    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

    NextPoll next =
        schedule.afterAnswer(
            NOW,
            Duration.ofMinutes(10),
            new PublisherHints(null, null, null, all, Set.of()),
            "k",
            1);

    assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
  }

  @ParameterizedTest
  @CsvSource({"1, PT5M", "2, PT10M", "4, PT40M", "7, PT5H20M", "8, PT6H", "200, PT6H"})
  void doublesTheWaitWithEveryFailureUpToItsCap(int failures, String interval) {
    NextPoll next =
        schedule.afterFailure(
            NOW,
            failures,
            new Backoff(Duration.ofMinutes(5), Duration.ofHours(6)),
            null,
            new Seat("k", 1));

    assertThat(next.interval()).isEqualTo(Duration.parse(interval));
    assertThat(next.cause()).isEqualTo(Cause.BACKOFF);
  }

  @Test
  void neverComesBeforeRetryAfterAndNeverWaitsForEver() {
    Backoff backoff = new Backoff(Duration.ofMinutes(5), Duration.ofHours(6));
    Seat seat = new Seat("k", 1);

    assertThat(schedule.afterFailure(NOW, 1, backoff, Duration.ofHours(30), seat).interval())
        .isEqualTo(Duration.ofHours(30));
    assertThat(schedule.afterFailure(NOW, 1, backoff, Duration.ofSeconds(1), seat).interval())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(schedule.afterFailure(NOW, 1, backoff, Duration.ofDays(365), seat).interval())
        .isEqualTo(POLICY.maxRetryAfter());
  }

  @Test
  void spreadsAThousandFeedsOfOneHostOverTheJitter() {
    PollSchedule jittered =
        new PollSchedule(
            new PollPolicy(
                POLICY.min(),
                POLICY.max(),
                POLICY.initial(),
                0.1,
                POLICY.maxBackoff(),
                POLICY.maxRetryAfter()));

    Long[] perTenth = new Long[10];
    Arrays.fill(perTenth, 0L);
    for (int i = 0; i < 1000; i++) {
      Instant at =
          jittered
              .afterAnswer(
                  NOW, Duration.ofMinutes(10), PublisherHints.NONE, "example.org~feed" + i, 1)
              .at();
      long late = Duration.between(NOW.plus(Duration.ofMinutes(10)), at).toMillis();
      perTenth[(int) (late * 10 / 60_000)]++;
    }

    assertThat(perTenth).allSatisfy(count -> assertThat(count).isBetween(60L, 140L));
  }

  @Property(tries = 300)
  void staysWithinTheOperatorsLimitsWhateverAPublisherSays(
      @ForAll @IntRange(max = 10_000_000) int adaptiveSeconds,
      @ForAll @IntRange(max = 10_000_000) int ttlSeconds,
      @ForAll @IntRange(max = 10_000_000) int freshSeconds) {
    var hints =
        new PublisherHints(
            Duration.ofSeconds(ttlSeconds),
            null,
            Duration.ofSeconds(freshSeconds),
            Set.of(),
            Set.of());

    NextPoll next = schedule.afterAnswer(NOW, Duration.ofSeconds(adaptiveSeconds), hints, "k", 1);

    assertThat(next.at().atOffset(ZoneOffset.UTC))
        .isBetween(
            NOW.plus(POLICY.min()).atOffset(ZoneOffset.UTC),
            NOW.plus(POLICY.max()).atOffset(ZoneOffset.UTC));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
