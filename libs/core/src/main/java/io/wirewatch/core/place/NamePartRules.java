package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;

/** Names that are part of another name: of a person, an organisation, a newspaper, a treaty. */
final class NamePartRules {
  private final Window window;
  private final Tokens tokens;
  private final Matches m;

  NamePartRules(Window window) {
    this.window = window;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  /** 'Jordan Smith', 'Paris Hilton', 'Senator Lincoln': whether match i is part of a person's. */
  boolean isPerson(int i, Target kind) {
    boolean one = m.end[i] - m.first[i] == 1;
    return one && !window.isTitleCase() && (isSurname(i, kind) || isFirstName(i));
  }

  /** Behind a first name or, if it is a mere town, a title. */
  private boolean isSurname(int i, Target kind) {
    int before = m.first[i] - 1;
    if (before < window.from() || !tokens.isCapitalised(before) || !tokens.isSpaced(m.first[i])) {
      return false;
    }
    boolean title = window.is(before, Cue.PERSON_TITLE) && !window.is(before, Cue.STOP);
    return window.is(before, Cue.FIRST_NAME) || title && kind == Target.CITY && !m.isSeat(i);
  }

  /** A place that persons are called after too, before a capitalised word of no other meaning. */
  private boolean isFirstName(int i) {
    int after = m.end[i];
    return window.is(m.first[i], Cue.LIKE_PERSON)
        && after < window.to()
        && tokens.isCapitalised(after)
        && !tokens.isAllCaps(after)
        && !tokens.isJoined(after)
        && !window.isName(i + 1, after)
        && (window.cue(after) & ~(Cue.FIRST_NAME.bit | Cue.LIKE_PERSON.bit)) == 0;
  }

  /** 'Bank of England', 'the Minsk agreements', 'Kyiv Post': whether match i is part of such. */
  boolean isOrganisation(int i, Target kind) {
    int before = m.first[i] - 1;
    if (isOrganisationOf(before)) {
      return true;
    }
    int after = m.end[i];
    if (window.is(after, Cue.DEAL_NOUN) && kind == Target.CITY) {
      return !window.is(before >= window.from() ? before : after, Cue.IN);
    }
    return window.isTitleCase()
        ? window.is(after, Cue.ORG_NOUN) && isPaper(after)
        : isOrganisationBehind(i);
  }

  private boolean isOrganisationOf(int of) {
    return of - 1 >= window.from()
        && window.is(of, Cue.OF)
        && tokens.isCapitalised(of - 1)
        && window.is(of - 1, Cue.ORG_OF)
        && !window.isTitleCase();
  }

  /** In a headline only what cannot be read otherwise is a newspaper or a club. */
  private boolean isPaper(int t) {
    long other = Cue.ATTACK_NOUN.bit | Cue.VENUE.bit | Cue.GOV_NOUN.bit | Cue.VENUE_NAME.bit;
    return (window.cue(t) & other) == 0;
  }

  /** Whether one of the three capitalised words behind the name is a noun of organisations. */
  private boolean isOrganisationBehind(int i) {
    int after = m.end[i];
    for (int t = after; t < Math.min(window.to(), after + 3); t++) {
      if (!tokens.isCapitalised(t) || tokens.isJoined(t) && t > after || window.isName(i + 1, t)) {
        return false;
      }
      if (window.is(t, Cue.ORG_NOUN)) {
        return !window.is(t, Cue.VENUE_NAME) || !isPlaced(i);
      }
    }
    return false;
  }

  private boolean isPlaced(int i) {
    return window.is(window.skipBack(m.first[i] - 1), Cue.IN);
  }
}
