package io.wirewatch.agenda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which group may start its next item, and when: a pure structure in milliseconds. A group is ready
 * at the latest of its head's due time, its delay and its spacing, and only while fewer of its
 * items run than its limits allow. Groups ready longest come first.
 */
final class GroupSchedule {

  /** How long a group whose limits allow nothing waits before they are asked again. */
  static final long RECHECK_MILLIS = 1_000;

  private final Map<String, Group> groups = new HashMap<>();
  private final TreeSet<Group> ready =
      new TreeSet<>(Comparator.comparingLong((Group g) -> g.readyAt).thenComparing(g -> g.name));
  private final Function<String, Limits> limits;
  private final long quietFrom;

  /**
   * @param startedAt when the task started: a group known from the stores keeps its spacing from
   *     then on, for the I/O of the previous owner may just have begun
   */
  GroupSchedule(Function<String, Limits> limits, long startedAt) {
    this.limits = limits;
    this.quietFrom = startedAt;
  }

  static final class Group {
    final String name;
    DueIndex.@Nullable Head head;
    long scanFrom;
    private long notBefore;
    private long spacedUntil;
    private int inFlight;
    private long readyAt = Long.MAX_VALUE;

    Group(String name) {
      this.name = name;
    }

    /** Whether none of its slots runs. */
    boolean idle() {
      return inFlight == 0;
    }

    /** Whether it has an item that is due. */
    boolean dueBy(long now) {
      var first = head;
      return first != null && first.due() <= now;
    }
  }

  /** The group, made when unknown. */
  Group group(String name) {
    return groups.computeIfAbsent(name, Group::new);
  }

  /** A group found in the stores at start. */
  Group restored(String name) {
    var group = group(name);
    group.spacedUntil = quietFrom + limits.apply(name).scheduledSpacing();
    return group;
  }

  void head(Group group, DueIndex.@Nullable Head head) {
    group.head = head;
    reposition(group, 0);
  }

  void notBefore(Group group, long instant) {
    group.notBefore = instant;
    reposition(group, 0);
  }

  /** The group's head is started now; the caller sets the next head. */
  void started(Group group, long now) {
    group.inFlight++;
    group.spacedUntil = now + limits.apply(group.name).scheduledSpacing();
  }

  /** A slot of the group is free; times are those of its last I/O. */
  void ended(Group group, long startedAt, long endedAt) {
    group.inFlight--;
    var limit = limits.apply(group.name);
    long from = limit.from() == Limits.SpacedFrom.END ? endedAt : startedAt;
    group.spacedUntil = Math.max(group.spacedUntil, from + limit.scheduledSpacing());
    reposition(group, 0);
  }

  /**
   * How many of the group's items may wait behind its slots now.
   *
   * @param spare whether a slot is to be had for any group that may have one: then nothing waits
   *     behind fewer slots than the group is allowed, for they might all hang
   */
  int ahead(Group group, long now, boolean spare) {
    var limit = limits.apply(group.name);
    boolean waits = !spare || group.inFlight >= limit.concurrency();
    return waits && group.notBefore <= now ? limit.ahead() : 0;
  }

  /** The group that has been ready longest at that instant, or null. Its limits are asked anew. */
  @Nullable Group next(long now) {
    while (!ready.isEmpty() && ready.first().readyAt <= now) {
      var group = ready.first();
      if (reposition(group, now) <= now) {
        return group;
      }
    }
    return null;
  }

  /** Whether a group is ready at that instant, in milliseconds, or before. */
  boolean readyBy(long instant) {
    return !ready.isEmpty() && ready.first().readyAt <= instant;
  }

  /** How long the first ready group has been waiting; 0 when none is ready. */
  long lag(long now) {
    return ready.isEmpty() ? 0 : Math.max(0, now - ready.first().readyAt);
  }

  int size() {
    return groups.size();
  }

  /** Forgets groups that have nothing to remember. */
  void prune(long now) {
    groups
        .values()
        .removeIf(
            g -> g.head == null && g.inFlight == 0 && g.notBefore <= now && g.spacedUntil <= now);
  }

  private long reposition(Group group, long now) {
    ready.remove(group);
    group.readyAt = readyAt(group, now);
    if (group.readyAt < Long.MAX_VALUE) {
      ready.add(group);
    }
    return group.readyAt;
  }

  private long readyAt(Group group, long now) {
    var head = group.head;
    if (head == null) {
      return Long.MAX_VALUE;
    }
    int allowed = limits.apply(group.name).concurrency();
    if (group.inFlight > 0 && group.inFlight >= allowed) {
      return Long.MAX_VALUE; // an end repositions it
    }
    long at = Math.max(head.due(), Math.max(group.notBefore, group.spacedUntil));
    return allowed == 0 ? Math.max(at, now + RECHECK_MILLIS) : at;
  }
}
