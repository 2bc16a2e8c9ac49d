package io.wirewatch.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A course of starts and ends at random times keeps every limit and leaves nobody waiting for ever.
 */
class GroupScheduleTest {

  private record Start(String group, long at, long due) {}

  private record Running(GroupSchedule.Group group, long startedAt, long endsAt) {}

  @Property(tries = 200)
  void keepsTheLimitsOfEveryGroupAndServesEveryItem(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int concurrency,
      @ForAll @IntRange(min = 0, max = 500) int spacing,
      @ForAll @IntRange(min = 1, max = 6) int groups) {
    var limits = new Limits(concurrency, Duration.ofMillis(spacing), Limits.SpacedFrom.START);
    var random = new Random(seed);
    var waiting = items(random, groups);
    int count = waiting.values().stream().mapToInt(PriorityQueue::size).sum();
    var starts = run(new GroupSchedule(g -> limits, 0), limits, waiting, random);
    assertThat(starts)
        .hasSize(count)
        .allSatisfy(s -> assertThat(s.at()).isGreaterThanOrEqualTo(s.due()));
    for (var group : waiting.keySet()) {
      var times = starts.stream().filter(s -> s.group().equals(group)).map(Start::at).toList();
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(spacing);
      }
    }
  }

  private static Map<String, PriorityQueue<Long>> items(Random random, int groups) {
    var waiting = new HashMap<String, PriorityQueue<Long>>();
    for (int g = 0; g < groups; g++) {
      var dues = new PriorityQueue<Long>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        dues.add((long) random.nextInt(5_000));
      }
      waiting.put("g" + g, dues);
    }
    return waiting;
  }

  private static List<Start> run(
      GroupSchedule schedule,
      Limits limits,
      Map<String, PriorityQueue<Long>> waiting,
      Random random) {
    waiting.keySet().forEach(name -> showHead(schedule, schedule.group(name), waiting));
    var starts = new ArrayList<Start>();
    var running = new ArrayList<Running>();
    for (long now = 0; now < 60_000; now += 25) {
      long at = now;
      for (var ended : running.stream().filter(r -> r.endsAt() <= at).toList()) {
        running.remove(ended);
        schedule.ended(ended.group(), ended.startedAt(), ended.endsAt());
      }
      for (var group = schedule.next(now); group != null; group = schedule.next(now)) {
        var head = java.util.Objects.requireNonNull(group.head);
        waiting.get(group.name).poll();
        starts.add(new Start(group.name, now, head.due()));
        running.add(new Running(group, now, now + random.nextInt(300)));
        schedule.started(group, now);
        showHead(schedule, group, waiting);
        var name = group.name;
        assertThat(running.stream().filter(r -> r.group().name.equals(name)))
            .hasSizeLessThanOrEqualTo(limits.concurrency());
      }
    }
    return starts;
  }

  private static void showHead(
      GroupSchedule schedule, GroupSchedule.Group group, Map<String, PriorityQueue<Long>> waiting) {
    var due = waiting.get(group.name).peek();
    schedule.head(group, due == null ? null : new DueIndex.Head(due, "item"));
  }

  @net.jqwik.api.Example
  void holdsAGroupWhoseLimitsAllowNothingAndAsksAgain() {
    var allowed = new int[] {0};
    var schedule = new GroupSchedule(g -> Limits.concurrency(allowed[0]), 0);
    var group = schedule.group("g");
    schedule.head(group, new DueIndex.Head(0, "item"));
    assertThat(schedule.next(5_000)).isNull();
    allowed[0] = 1;
    assertThat(schedule.next(5_000 + GroupSchedule.RECHECK_MILLIS)).isSameAs(group);
  }
}
