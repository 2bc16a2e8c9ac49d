package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.place.UseRules.Verdict;
import io.wirewatch.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a name shares with the one beside it: joined by a hyphen ('Iran-Iraq war'), lying in it
 * ('Raqqa, Syria') or in a row with it ('Homs, Hama and Aleppo').
 */
final class NeighbourRules {
  private final Window window;
  private final Tokens tokens;
  private final Matches m;

  NeighbourRules(Window window) {
    this.window = window;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  /** 'US-led', 'anti-Assad', 'Iran-Iraq war', 'US-Mexico border'. */
  @Nullable Verdict joined(int i, boolean acts) {
    int first = m.first[i];
    if (tokens.isJoined(first) && window.is(first - 1, Cue.PREFIX)) {
      return Verdict.of(Reason.COMPOUND, 0.9);
    }
    int after = m.end[i];
    if (after >= window.to() || !tokens.isJoined(after)) {
      return null;
    }
    if (window.is(after, Cue.JOINED_ACTOR)) {
      return Verdict.of(Reason.COMPOUND, 0.9);
    }
    boolean pair = window.isName(i + 1, after);
    if (pair && window.is(m.end[i + 1], Cue.BORDER)) {
      return Verdict.of(Reason.PLACE_NOUN, 0.8);
    }
    return acts ? Verdict.of(Reason.COMPOUND, pair ? 0.8 : 0.7) : null;
  }

  /** The country behind a place ('Raqqa, Syria') is used as the place is. */
  @Nullable Verdict container(int i) {
    if (i == 0 || m.container[i - 1] != i) {
      return null;
    }
    Verdict inner = window.verdict(i - 1);
    if (inner == null || inner.use() == Use.ACTOR) {
      return null;
    }
    return new Verdict(inner.use(), Reason.APPOSITION, 0.9f);
  }

  /**
   * 'Syria and Iraq', 'Homs, Hama and Aleppo': as the one before, if that stood in a row with it.
   *
   * @param link the conjunction or comma before match i
   */
  @Nullable Verdict row(int i, int link, boolean acts) {
    if (!isNextTo(i - 1, link) || tokens.mark(link) == ',' && !goesOn(i)) {
      return null;
    }
    Verdict v = window.verdict(i - 1);
    if (v == null || !isShared(v, acts)) {
      return null;
    }
    return new Verdict(v.use(), Reason.COORDINATED, v.confidence() * 0.95f);
  }

  /** Whether match k is a name of this sentence that ends at the link, or at a comma before it. */
  private boolean isNextTo(int k, int link) {
    boolean oxford =
        tokens.mark(link) != ',' && link > window.from() && tokens.mark(link - 1) == ',';
    int end = oxford ? link - 1 : link;
    return k >= 0
        && m.target[k] != Matches.NOTHING
        && m.first[k] >= window.from()
        && (m.end[k] == end || m.end[k] < end && isGap(m.end[k], end));
  }

  /** 'Raqqa city and', 'Aleppo province and': one common noun between name and conjunction. */
  private boolean isGap(int start, int end) {
    return end - start == 1 && window.is(start, Cue.PLACE_NOUN);
  }

  /** Whether the row has a further member behind match i. */
  private boolean goesOn(int i) {
    int after = m.end[i];
    return after < window.to() && (tokens.mark(after) == ',' || window.is(after, Cue.AND));
  }

  private static boolean isShared(Verdict v, boolean acts) {
    return v.use() != Use.NAME
        && v.reason() != Reason.DATELINE
        && (acts || v.use() != Use.ACTOR)
        && v.reason() != Reason.ACTS_FOR
        && v.reason() != Reason.PEOPLE;
  }
}
