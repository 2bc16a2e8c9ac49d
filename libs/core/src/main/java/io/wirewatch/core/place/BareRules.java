package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.place.UseRules.Verdict;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;

/**
 * Names without a preposition: struck by the verb before or behind them, else acting if they may,
 * else a scene.
 */
final class BareRules {
  private final RegionCatalogue catalogue;
  private final Window window;
  private final WordsBehind behind;
  private final Matches m;

  BareRules(RegionCatalogue catalogue, Window window, WordsBehind behind) {
    this.catalogue = catalogue;
    this.window = window;
    this.behind = behind;
    this.m = window.matches;
  }

  /** The verdict on match i; acts: whether it may stand for a government. */
  Verdict decide(int i, boolean acts) {
    int t = window.skipBack(m.first[i] - 1);
    if (acts && isMeeting(t) || isMeeting(t - 1) && window.is(t, Cue.WITHDRAW)) {
      return Verdict.of(Reason.VENUE, 0.7);
    }
    if (isStruck(i, t)) {
      return Verdict.of(Reason.TARGET, m.isSeat(i) ? 0.75 : 0.85);
    }
    if (behind.isStricken(i)) {
      return Verdict.of(Reason.TARGET, 0.8);
    }
    if (m.isSeat(i) && window.is(m.end[i], Cue.LAND)) {
      return Verdict.of(Reason.PLACE_NOUN, 0.75);
    }
    return acts ? actor(i) : area(i);
  }

  /** 'Visited Damascus': a word of meeting that is none of speech. */
  private boolean isMeeting(int t) {
    return window.is(t, Cue.VENUE) && !window.is(t, Cue.SPEECH_VERB);
  }

  /** 'Bombed Aleppo', 'shelled Syria's north', not 'bombed Syria's army' or 'bombed US bases'. */
  private boolean isStruck(int i, int verb) {
    return window.is(verb, Cue.ATTACK_VERB)
        && (!behind.isPossessive(i) || behind.isLand(i))
        && !behind.isAttribute(i);
  }

  private Verdict actor(int i) {
    boolean possessive = behind.isPossessive(i);
    return possessive && behind.isLand(i) || behind.isBorder(i)
        ? Verdict.of(Reason.PLACE_NOUN, possessive ? 0.6 : 0.75)
        : Verdict.of(Reason.SUBJECT, 0.85);
  }

  private Verdict area(int i) {
    if (behind.isLand(i)) {
      return Verdict.of(Reason.PLACE_NOUN, 0.9);
    }
    int after = m.end[i];
    boolean speaks =
        window.is(after, Cue.SPEECH_VERB)
            && !window.is(after, Cue.ATTACK_VERB)
            && catalogue.target(m.target[i]) != Target.CITY;
    return speaks ? Verdict.of(Reason.SUBJECT, 0.7) : Verdict.of(Reason.AREA, 0.7);
  }
}
