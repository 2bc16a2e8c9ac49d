package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.place.UseRules.Verdict;
import io.wirewatch.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the preposition before a name says of it: 'in', 'from', 'to', 'on', 'against', 'of', 'by',
 * 'between'. In the methods i is the match, t the token of its preposition, and acts whether the
 * name may stand for a government.
 */
final class PrepositionRules {
  private final Window window;
  private final WordsBehind behind;
  private final VenueRules venues;
  private final NeighbourRules neighbours;
  private final Tokens tokens;
  private final Matches m;

  PrepositionRules(
      Window window, WordsBehind behind, VenueRules venues, NeighbourRules neighbours) {
    this.window = window;
    this.behind = behind;
    this.venues = venues;
    this.neighbours = neighbours;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  /** The verdict, or null if no preposition or conjunction before match i tells. */
  @Nullable Verdict decide(int i, boolean acts) {
    int t = window.skipBack(m.first[i] - 1);
    if (t < window.from()) {
      return null;
    }
    long cue = window.cue(t);
    if ((cue & Cue.AND.bit) != 0 || tokens.mark(t) == ',') {
      return neighbours.row(i, t, acts);
    }
    if ((cue & Cue.OF.bit) != 0) {
      return of(t, acts);
    }
    if ((cue & Cue.IN.bit) != 0) {
      return in(i, t, acts);
    }
    if ((cue & Cue.FROM.bit) != 0) {
      return from(i, t);
    }
    if ((cue & Cue.TO.bit) != 0) {
      return towards(i, t, acts);
    }
    if ((cue & (Cue.ON.bit | Cue.AGAINST.bit)) != 0) {
      return on(i, t, acts);
    }
    return party(t, acts);
  }

  /** 'Between', 'by', 'with', 'facing'. */
  private @Nullable Verdict party(int t, boolean acts) {
    if (window.is(t, Cue.BETWEEN)) {
      return acts && !window.near(t, Cue.BORDER)
          ? Verdict.of(Reason.PARTNER, 0.85)
          : Verdict.of(Reason.AREA, 0.7);
    }
    if (window.is(t, Cue.BY)) {
      Reason party = window.is(t, Cue.WITH) ? Reason.COUNTERPART : Reason.PARTNER;
      return acts ? Verdict.of(party, 0.85) : null;
    }
    if (window.is(t, Cue.FACING) && !window.is(t, Cue.ATTACK_VERB)) {
      return Verdict.of(Reason.BORDER, 0.7);
    }
    return null;
  }

  private Verdict in(int i, int t, boolean acts) {
    if (window.near(t, Cue.CAUSE)) {
      return Verdict.of(Reason.CAUSE, 0.7);
    }
    if (venues.isVenue(i, t)) {
      return Verdict.of(Reason.VENUE, 0.8);
    }
    boolean owner = acts && behind.isPossessive(i) && !behind.isLand(i);
    return Verdict.of(Reason.PREPOSITION, owner ? 0.7 : 0.95);
  }

  private Verdict from(int i, int t) {
    if (behind.isWhere(i) || window.is(t - 1, Cue.AWAY)) {
      return Verdict.of(Reason.AREA, 0.75);
    }
    if (window.near(t, Cue.WITHDRAW, Cue.LAUNCH)) {
      return Verdict.of(Reason.LAUNCHED_FROM, 0.85);
    }
    int after = m.end[i];
    boolean extent = window.is(after, Cue.TO) && i + 1 < m.size && m.first[i + 1] <= after + 3;
    return extent ? Verdict.of(Reason.EXTENT, 0.9) : Verdict.of(Reason.COMES_FROM, 0.8);
  }

  private Verdict towards(int i, int t, boolean acts) {
    if (endsExtent(i - 1, t)) {
      return Verdict.of(Reason.EXTENT, 0.9);
    }
    if (window.is(t - 1, Cue.AIRLINK)) {
      return Verdict.of(Reason.DESTINATION, 0.8);
    }
    if (window.near(t, Cue.FLIGHT) && !window.near(t, Cue.TROOPS)) {
      return Verdict.of(Reason.REFUGE, 0.7);
    }
    if (window.near(t, Cue.MOVE)) {
      return Verdict.of(Reason.DESTINATION, 0.8);
    }
    if (window.is(t > window.from() ? t - 1 : t, Cue.VENUE)) {
      return Verdict.of(Reason.VENUE, 0.7);
    }
    return acts ? Verdict.of(Reason.PARTNER, 0.75) : Verdict.of(Reason.AREA, 0.5);
  }

  /** Whether match k, just before the preposition, begins 'from … to …'. */
  private boolean endsExtent(int k, int t) {
    return k >= 0
        && m.first[k] >= window.from()
        && m.end[k] >= t - 2
        && (window.wasDecided(k, Reason.EXTENT) || window.wasDecided(k, Reason.COMES_FROM));
  }

  private Verdict on(int i, int t, boolean acts) {
    if (window.is(t, Cue.ON) && behind.isLand(i) && !behind.isBorder(i)) {
      return Verdict.of(Reason.PLACE_NOUN, 0.75);
    }
    boolean seat = m.isSeat(i) && window.is(t, Cue.AGAINST);
    if (!seat
        && window.near(t, Cue.ATTACK_NOUN, Cue.ATTACK_VERB)
        && !behind.isPossessive(i)
        && !behind.isAttribute(i)) {
      return Verdict.of(Reason.TARGET, 0.85);
    }
    return acts ? Verdict.of(Reason.PARTNER, 0.8) : Verdict.of(Reason.AREA, 0.6);
  }

  private Verdict of(int t, boolean acts) {
    long noun = window.cue(t - 1);
    if ((noun & Cue.OUT.bit) != 0) {
      return Verdict.of(Reason.AREA, 0.7);
    }
    if ((noun & Cue.GOV_NOUN.bit) != 0) {
      return acts ? Verdict.of(Reason.SUBJECT, 0.85) : Verdict.of(Reason.AREA, 0.5);
    }
    if ((noun & (Cue.PLACE_NOUN.bit | Cue.PART.bit)) != 0) {
      int outer = window.skipBack(t - 2);
      boolean venue = window.is(outer, Cue.VENUE_PREP) && venues.isVenue(outer);
      return venue ? Verdict.of(Reason.VENUE, 0.75) : Verdict.of(Reason.PLACE_NOUN, 0.9);
    }
    if ((noun & (Cue.ATTACK_NOUN.bit | Cue.ATTACK_VERB.bit | Cue.IN.bit)) != 0) {
      return Verdict.of(Reason.TARGET, 0.85);
    }
    return acts ? Verdict.of(Reason.SUBJECT, 0.7) : Verdict.of(Reason.AREA, 0.65);
  }
}
