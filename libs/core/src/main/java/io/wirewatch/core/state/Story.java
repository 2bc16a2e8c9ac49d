package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Decay;
import io.wirewatch.core.ledger.Ledger;
import io.wirewatch.core.story.StoryCredits;
import io.wirewatch.core.story.StoryCredits.Credit;
import java.util.List;

/**
 * A story of a region as it was booked.
 *
 * @param members its articles, in order
 * @param credits what each was credited
 * @param weight escalation micro-points left at {@code weighedMillis}, at a 48 h half-life
 * @param weighedMillis when the last credited member was booked
 */
record Story(List<StoredArticle> members, List<Credit> credits, long weight, long weighedMillis) {
  private static final long HALF_LIFE = 48 * Ledger.HOUR;

  static Story of(List<StoredArticle> members) {
    List<Credit> credits = StoryCredits.of(members);
    long last = Long.MIN_VALUE;
    for (int i = 0; i < members.size(); i++) {
      if (credits.get(i).escalation() > 0) {
        last = Math.max(last, members.get(i).bookedMillis());
      }
    }
    long weight = 0;
    for (int i = 0; i < members.size(); i++) {
      long credit = credits.get(i).escalation();
      if (credit > 0) {
        weight += Decay.of(credit, last - members.get(i).bookedMillis(), HALF_LIFE);
      }
    }
    return new Story(members, credits, weight, last);
  }

  /** Whether it escalates at all. */
  boolean escalates() {
    return weight > 0;
  }

  /** Escalation micro-points left at {@code now}. */
  long left(long now) {
    return weight == 0 ? 0 : Decay.of(weight, now - weighedMillis, HALF_LIFE);
  }
}
