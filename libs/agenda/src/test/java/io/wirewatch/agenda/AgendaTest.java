package io.wirewatch.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaTest {

  @TempDir Path dir;

  @Test
  void performsAnItemWhenItIsDueAndAgainWhenItIsDueAgain() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, ""));
      bench.punctuate();
      bench.finishIo();
      bench.advance(Duration.ofMillis(9_900));
      assertThat(bench.io).isEmpty();
      bench.advance(Duration.ofMillis(200));
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 ok", "a 2 ok");
    }
  }

  @Test
  void forgetsAnItemThatIsDone() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, "once"));
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.items().get("a")).isNull();
      assertThat(bench.entriesInDueIndex()).isZero();
    }
  }

  @Test
  void dropsTheOutcomeOfAnItemThatWasPutAnew() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, "old"));
      bench.punctuate();
      bench.command("a", new TestItem("g", 7, "new"));
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 8 ok");
      assertThat(bench.metrics.dropped()).isOne();
    }
  }

  @Test
  void dropsTheOutcomeOfAnItemThatWasRemovedAndMadeAgain() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, "old"));
      bench.punctuate();
      bench.tombstone("a");
      bench.command("a", new TestItem("g", 7, "new"));
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 8 ok");
    }
  }

  @Test
  void appliesTheOutcomeToAnItemThatWasOnlyAmended() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, "old"));
      bench.punctuate();
      bench.command("a", new TestItem("g", 0, "amended"));
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 ok");
      assertThat(bench.metrics.dropped()).isZero();
    }
  }

  @Test
  void turnsAnExceptionOfTheIoIntoAnOutcome() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, "io-fails"));
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 failed: refused");
    }
  }

  @Test
  void keepsNothingOfATransitionThatThrowsAndTriesTheItemAgainLater() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, "apply-fails"));
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.lines()).isEmpty();
      assertThat(bench.seen().get("a0")).isNull();
      assertThat(bench.deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.reason()).isEqualTo("transition-failed");
                assertThat(letter.key()).isEqualTo("a");
                assertThat(letter.message()).contains("a bug");
              });
      bench.advance(Duration.ofMinutes(15).minusSeconds(1));
      assertThat(bench.io).isEmpty();
      bench.advance(Duration.ofSeconds(2));
      assertThat(bench.io).hasSize(1);
    }
  }

  @Test
  void sendsACommandThatCannotBeReadToTheDeadLetters() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", "no json");
      assertThat(bench.deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.reason()).isEqualTo("unreadable-json");
                assertThat(letter.payload()).isEqualTo("no json");
                assertThat(letter.topic()).isEqualTo("in");
              });
    }
  }

  @Test
  void discardsAStoredItemThatCanNoLongerBeRead() {
    try (var bench = AgendaBench.start(dir)) {
      bench.work.limits.put("g", Limits.concurrency(0));
      bench.command("a", new TestItem("g", 0, ""));
      var bad = "{".getBytes(StandardCharsets.UTF_8);
      var stored = Envelope.read(bench.items().get("a"));
      bench.items().put("a", new Envelope(1, stored.due(), "g", bad).bytes());
      bench.work.limits.clear();
      bench.advance(Duration.ofMillis(GroupSchedule.RECHECK_MILLIS + 25));
      assertThat(bench.items().get("a")).isNull();
      assertThat(bench.deadLetters())
          .singleElement()
          .satisfies(letter -> assertThat(letter.reason()).isEqualTo("unreadable-item"));
    }
  }

  @Test
  void delaysAGroupAndNoOther() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("delayed", 0, "delay"));
      bench.punctuate();
      bench.finishIo();
      bench.command("b", new TestItem("delayed", 0, ""));
      bench.command("c", new TestItem("free", 0, ""));
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 ok", "c 1 ok");
      bench.advance(Duration.ofSeconds(61));
      assertThat(bench.io).isNotEmpty();
    }
  }

  @Test
  void rebuildsScheduleAndDelaysFromTheStores() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("delayed", 0, "delay"));
      bench.command("b", new TestItem("g", 0, ""));
      bench.punctuate();
      bench.finishIo();
      bench.lines();
      bench.suspendAndResume();
      bench.advance(Duration.ofSeconds(20));
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("b 2 ok");
      bench.advance(Duration.ofSeconds(45));
      bench.finishIo();
      assertThat(bench.lines()).contains("a 2 ok");
    }
  }

  @Test
  void repeatsWhatWasInFlightWhenTheTaskMovedAndDropsItsOutcome() {
    try (var bench = AgendaBench.start(dir)) {
      bench.command("a", new TestItem("g", 0, ""));
      bench.punctuate();
      bench.suspendAndResume();
      bench.runIo();
      assertThat(bench.lines()).isEmpty();
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 ok");
    }
  }

  @Test
  void keepsTheSpacingOfAGroupWhenTheTaskMoves() {
    var work = new TestWork();
    work.defaultLimits = new Limits(1, Duration.ofSeconds(5), Limits.SpacedFrom.END);
    try (var bench = new AgendaBench(dir, work, AgendaBench.START, Duration.ZERO, 100)) {
      bench.command("a", new TestItem("g", 0, ""));
      bench.command("b", new TestItem("g", 0, ""));
      bench.punctuate();
      bench.suspendAndResume();
      bench.io.clear();
      bench.advance(Duration.ofMillis(4_900));
      assertThat(bench.io).isEmpty();
      bench.advance(Duration.ofMillis(200));
      assertThat(bench.io).hasSize(1);
    }
  }

  @Test
  void startsNoMoreThanTheGlobalLimit() {
    try (var bench = new AgendaBench(dir, new TestWork(), AgendaBench.START, Duration.ZERO, 3)) {
      for (int i = 0; i < 10; i++) {
        bench.command("k" + i, new TestItem("g" + i, 0, "once"));
      }
      bench.punctuate();
      assertThat(bench.io).hasSize(3);
      bench.finishIo();
      assertThat(bench.lines()).hasSize(10);
    }
  }

  @Test
  void ticksAfterTheOutcomesAtHandAndNeverGoesBack() {
    try (var bench =
        new AgendaBench(dir, new TestWork(), AgendaBench.START, Duration.ofSeconds(2), 100)) {
      bench.command("a", new TestItem("g", 0, ""));
      bench.punctuate();
      bench.runIo();
      bench.advance(Duration.ofSeconds(2));
      assertThat(bench.lines()).last().asString().startsWith("tick ");
      bench.setClock(AgendaBench.START.minusSeconds(3_600));
      bench.suspendAndResume();
      bench.punctuate();
      assertThat(bench.lines())
          .singleElement()
          .satisfies(
              tick ->
                  assertThat(Instant.ofEpochMilli(Long.parseLong(tick.substring(5))))
                      .isAfter(AgendaBench.START));
    }
  }
}
