package io.wirewatch.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens behind the slots of a group that may look ahead: one slot and a lane of two. */
class LaneTest {

  @TempDir Path dir;

  @Test
  void aSlotGoesOnWithTheNextOfItsGroupWithoutAPunctuation() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      put(bench, "once", "a", "b", "c", "d");
      bench.punctuate();
      bench.runIo();
      assertThat(bench.work.performed).containsExactly("a 0", "b 0", "c 0");
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 ok", "b 1 ok", "c 1 ok", "d 1 ok");
      assertThat(bench.metrics.started()).isEqualTo(4);
      assertThat(bench.entriesInDueIndex()).isZero();
    }
  }

  @Test
  void aSlotEndsAfterAnOutcomeThatForbidsGoingOnAndTheRestIsDealtAnew() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      put(bench, "io-fails", "a");
      put(bench, "once", "b", "c");
      bench.punctuate();
      bench.runIo();
      assertThat(bench.work.performed).containsExactly("a 0");
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.work.performed).containsExactly("a 0", "b 0", "c 0");
    }
  }

  @Test
  void anItemThatIsChangedWhileItWaitsIsPerformedOnceAsItIsNow() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      put(bench, "once", "a", "b");
      bench.punctuate();
      bench.command("b", new TestItem("g", 7, "once"));
      bench.finishIo();
      assertThat(bench.work.performed).containsExactly("a 0", "b 7");
      assertThat(bench.metrics.dropped()).isZero();
    }
  }

  @Test
  void anItemThatIsRemovedWhileItWaitsIsNotPerformed() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      put(bench, "once", "a", "b");
      bench.punctuate();
      bench.tombstone("b");
      bench.finishIo();
      assertThat(bench.work.performed).containsExactly("a 0");
    }
  }

  @Test
  void nothingWaitsAnyLongerWhenTheGroupIsHeld() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      put(bench, "once", "a", "b", "c");
      bench.punctuate();
      bench.work.defaultLimits = Limits.concurrency(0);
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.work.performed).containsExactly("a 0");
    }
  }

  @Test
  void nothingWaitsBehindOneSlotWhileTheGroupMayHaveAnother() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      bench.work.defaultLimits = Limits.concurrency(3).withAhead(2);
      put(bench, "once", "a", "b", "c");
      bench.punctuate();
      assertThat(bench.io).hasSize(3);
    }
  }

  @Test
  void whatWaitedIsPerformedByTheNextOwnerOfTheTask() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      put(bench, "once", "a", "b", "c");
      bench.punctuate();
      bench.suspendAndResume();
      bench.runIo();
      assertThat(bench.lines()).isEmpty();
      bench.punctuate();
      bench.finishIo();
      assertThat(bench.lines()).containsExactly("a 1 ok", "b 1 ok", "c 1 ok");
    }
  }

  @Test
  void theSlotsKeepASpacingShorterThanAPunctuation() {
    try (var bench = oneSlotAndALaneOfTwo()) {
      bench.work.defaultLimits =
          new Limits(1, Duration.ofMillis(15), Limits.SpacedFrom.START).withAhead(2);
      put(bench, "once", "a", "b", "c");
      bench.punctuate();
      long started = System.nanoTime();
      bench.runIo();
      assertThat(System.nanoTime() - started).isGreaterThan(2 * 15_000_000L);
      assertThat(bench.work.performed).hasSize(3);
    }
  }

  private AgendaBench oneSlotAndALaneOfTwo() {
    var bench = AgendaBench.start(dir);
    bench.work.defaultLimits = Limits.concurrency(1).withAhead(2);
    return bench;
  }

  private static void put(AgendaBench bench, String note, String... keys) {
    List.of(keys).forEach(key -> bench.command(key, new TestItem("g", 0, note)));
  }
}
