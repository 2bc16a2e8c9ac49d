package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Decay;
import io.wirewatch.core.ledger.Ledger;
import io.wirewatch.core.story.Sketch;
import io.wirewatch.core.story.StoryCredits;
import io.wirewatch.core.story.StoryCredits.Credit;
import io.wirewatch.events.RegionScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story of a region as it was booked: its members in order, what each was credited, and where
 * each stems from. A copy of an earlier member has that member's origin, whoever prints it. All of
 * it follows from the members alone, whether they came at once or one by one.
 */
final class Story {
  /** The heaviest first; of two equally heavy the older one. */
  static final Comparator<Story> HEAVIEST_FIRST =
      Comparator.comparingLong(Story::rank).reversed().thenComparing(story -> story.first().item());

  private static final long HALF_LIFE = 48 * Ledger.HOUR;

  /** Texts that later ones are held against; a story of more independent texts needs no more. */
  private static final int ORIGINALS = 32;

  private final List<StoredArticle> members = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<String> origins = new ArrayList<>();
  private final List<Integer> originals = new ArrayList<>();
  private final StoryCredits running = new StoryCredits();
  private long weight;
  private long weighedMillis = Long.MIN_VALUE;
  private long rank;
  private RegionScore.@Nullable Story told;

  static Story of(List<StoredArticle> members) {
    Story story = new Story();
    members.forEach(story::take);
    story.weigh();
    return story;
  }

  /**
   * Takes in a member that comes after all others.
   *
   * @return its credit
   */
  Credit append(StoredArticle member) {
    take(member);
    weigh();
    told = null;
    return credits.getLast();
  }

  private void take(StoredArticle member) {
    String origin = originOf(member);
    members.add(member);
    origins.add(origin);
    credits.add(running.next(member, origin));
  }

  private String originOf(StoredArticle member) {
    Sketch sketch = member.item().sketch();
    for (int original : originals) {
      if (sketch.isCopyOf(members.get(original).item().sketch())) {
        return origins.get(original);
      }
    }
    if (originals.size() < ORIGINALS) {
      originals.add(members.size());
    }
    return member.origin();
  }

  /** What is left of all credits when the last one is booked; the younger ones whole. */
  private void weigh() {
    long last = Long.MIN_VALUE;
    for (int i = 0; i < members.size(); i++) {
      if (credits.get(i).escalation() > 0) {
        last = Math.max(last, members.get(i).bookedMillis());
      }
    }
    long sum = 0;
    for (int i = 0; i < members.size(); i++) {
      long credit = credits.get(i).escalation();
      if (credit > 0) {
        sum += Decay.of(credit, last - members.get(i).bookedMillis(), HALF_LIFE);
      }
    }
    weight = sum;
    weighedMillis = last;
    double halvings = StrictMath.log(Math.max(1, sum)) / StrictMath.log(2);
    rank = sum == 0 ? Long.MIN_VALUE : last + (long) StrictMath.rint(halvings * HALF_LIFE);
  }

  /** Its articles, in order. */
  List<StoredArticle> members() {
    return Collections.unmodifiableList(members);
  }

  /** What each member was credited. */
  List<Credit> credits() {
    return Collections.unmodifiableList(credits);
  }

  /** Where each member stems from. */
  List<String> origins() {
    return Collections.unmodifiableList(origins);
  }

  StoredArticle first() {
    return members.getFirst();
  }

  /** Whether it escalates at all. */
  boolean escalates() {
    return weight > 0;
  }

  /** Escalation micro-points left at {@code now}, at a 48 h half-life. */
  long left(long now) {
    return weight == 0 ? 0 : Decay.of(weight, now - weighedMillis, HALF_LIFE);
  }

  /** The instant at which one micro-point is left of it: larger for what is heavier at any time. */
  private long rank() {
    return rank;
  }

  /** The story as it was told last, its units of then; null when it changed since. */
  RegionScore.@Nullable Story told() {
    return told;
  }

  void setTold(RegionScore.Story story) {
    told = story;
  }
}
