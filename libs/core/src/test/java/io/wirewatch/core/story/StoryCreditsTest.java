package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.story.StoryCredits.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StoryCreditsTest {
  private static final long HOUR = 3_600_000L;
  private static final long POINT = 1_000_000L;

  private record Report(
      long orderMillis,
      long escalation,
      long deescalation,
      long weightMicros,
      String origin,
      List<String> categories,
      List<String> divisions,
      int toll)
      implements StoryCredits.Member {}

  @Test
  void creditsTheFirstReportInFull() {
    assertThat(credits(report(0, 12, "one", "SY-HA", 0))).containsExactly(12 * POINT);
  }

  @Test
  void countsNoMoreThan25PointsOfOneArticle() {
    assertThat(credits(report(0, 80, "one", "SY-HA", 0))).containsExactly(25 * POINT);
  }

  @Test
  void creditsOnlyWhatALaterReportAddsAndATenthForANewOwner() {
    assertThat(
            credits(
                report(0, 10, "one", "SY-HA", 0),
                report(1, 14, "one", "SY-HA", 0),
                report(2, 14, "two", "SY-HA", 0)))
        .containsExactly(10 * POINT, 4 * POINT, 14 * POINT / 10 / 2);
  }

  @Test
  void creditsACopyThatSaysTheSameWithMoreWordsNothing() {
    StoryCredits story = new StoryCredits();
    story.next(report(0, 10, "one", "SY-HA", 0), "one");

    Credit copy = story.next(report(1, 14, "two", "SY-HA", 0), "one");

    assertThat(copy).isEqualTo(new Credit(0, 0, "reprint"));
  }

  @Test
  void creditsACopyThatNamesAnotherDivisionWhatItAdds() {
    StoryCredits story = new StoryCredits();
    story.next(report(0, 10, "one", "SY-HA", 0), "one");

    Credit copy = story.next(report(1, 14, "two", "SY-DY", 0), "one");

    assertThat(copy).isEqualTo(new Credit(4 * POINT, 0, "says more"));
  }

  @Test
  void creditsHalfOfNewsThatComesSixHoursLater() {
    assertThat(
            credits(
                report(0, 10, "one", "SY-HA", 0),
                report(5, 10, "one", "SY-DY", 0),
                report(7, 10, "one", "SY-HL", 0)))
        .containsExactly(10 * POINT, 0L, 5 * POINT);
  }

  @Test
  void asksOfATollThatItDoubledAndRoseByFive() {
    assertThat(
            credits(
                report(0, 10, "one", "SY-HA", 4),
                report(7, 10, "one", "SY-HA", 8),
                report(8, 10, "one", "SY-HA", 16)))
        .containsExactly(10 * POINT, 0L, 5 * POINT);
  }

  @Test
  void weighsTheSource() {
    Report half =
        new Report(0, 10 * POINT, 0, 500_000, "one", List.of("FORCE"), List.of("SY-HA"), 0);

    assertThat(credits(half)).containsExactly(5 * POINT);
  }

  @Property(tries = 300)
  void isNeverNegativeAndNeverMoreThanThreeTimesTheHighest(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 40) Integer> points) {
    Report[] reports = new Report[points.size()];
    for (int i = 0; i < reports.length; i++) {
      reports[i] = report(7L * i, points.get(i), "o" + i, "D" + i, i * i);
    }

    List<Long> credits = credits(reports);

    long highest = points.stream().mapToLong(p -> Math.min(p, 25) * POINT).max().orElse(0);
    LongStream each = credits.stream().mapToLong(Long::longValue);
    assertThat(each.min().orElse(0)).isNotNegative();
    assertThat(credits.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(3 * highest);
  }

  private static List<Long> credits(Report... reports) {
    List<Long> credits = new ArrayList<>();
    for (Credit credit : StoryCredits.of(List.of(reports))) {
      credits.add(credit.escalation());
    }
    return credits;
  }

  private static Report report(long hour, long points, String origin, String division, int toll) {
    return new Report(
        hour * HOUR,
        points * POINT,
        0,
        1_000_000,
        origin,
        List.of("FORCE"),
        List.of(division),
        toll);
  }
}
