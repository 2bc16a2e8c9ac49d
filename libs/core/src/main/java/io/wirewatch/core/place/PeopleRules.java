package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.place.UseRules.Verdict;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Tokens;

/**
 * Names of peoples and adjectives: they act ('Syrian forces') unless a noun of land behind them and
 * the words before make them a scene ('in Syrian territory').
 */
final class PeopleRules {
  private static final long PLACING =
      Cue.IN.bit | Cue.ATTACK_VERB.bit | Cue.ON.bit | Cue.TO.bit | Cue.FROM.bit;

  private final RegionCatalogue catalogue;
  private final Window window;
  private final VenueRules venues;
  private final Tokens tokens;
  private final Matches m;

  PeopleRules(RegionCatalogue catalogue, Window window, VenueRules venues) {
    this.catalogue = catalogue;
    this.window = window;
    this.venues = venues;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  Verdict decide(int i) {
    int noun = land(i);
    if (noun < 0 || window.is(noun + 1, Cue.GUARD)) {
      return Verdict.of(Reason.PEOPLE, 0.95);
    }
    int before = window.skipBack(m.first[i] - 1);
    if (!isPlaced(i, noun, before)) {
      return Verdict.of(Reason.PEOPLE, 0.8);
    }
    if (window.is(before, Cue.VENUE_PREP) && venues.isVenue(before)) {
      return Verdict.of(Reason.VENUE, 0.8);
    }
    if (window.is(before, Cue.FROM) && !window.near(before, Cue.WITHDRAW, Cue.LAUNCH)) {
      return Verdict.of(Reason.COMES_FROM, 0.7);
    }
    boolean border = window.is(noun, Cue.BORDER);
    if (border && isOnAnotherCountry(i)) {
      return Verdict.of(Reason.BORDER, 0.6);
    }
    return Verdict.of(Reason.PLACE_NOUN, border ? 0.5 : 0.85);
  }

  /** The noun of land behind the adjective and others of place, or −1. */
  private int land(int i) {
    int t = m.end[i];
    for (int k = t; k < Math.min(window.to(), t + WordsBehind.NOUN_REACH); k++) {
      if (tokens.isJoined(k) && k == t) {
        return -1;
      }
      if (window.is(k, Cue.LAND)) {
        return k;
      }
      if (!window.is(k, Cue.GEO_ADJ)) {
        return -1;
      }
    }
    return -1;
  }

  /** 'In Syrian territory', 'Syrian province of Homs', 'part of Syrian soil'. */
  private boolean isPlaced(int i, int noun, int before) {
    long partitive = Cue.PLACE_NOUN.bit | Cue.PART.bit | Cue.ATTACK_NOUN.bit;
    return (window.cue(before) & PLACING) != 0
        || window.is(noun + 1, Cue.OF) && window.isName(i + 1, noun + 2)
        || window.is(before, Cue.OF) && (window.cue(before - 1) & partitive) != 0;
  }

  /** Whether a place of another country was a scene before, and none of this one. */
  private boolean isOnAnotherCountry(int i) {
    int country = catalogue.countryOf(m.target[i]);
    boolean other = false;
    for (int k = 0; k < i; k++) {
      Verdict v = window.verdict(k);
      if (v != null && v.use() == Use.LOCATION) {
        int c = catalogue.countryOf(m.target[k]);
        if (c == country) {
          return false;
        }
        other |= c >= 0;
      }
    }
    return other;
  }
}
