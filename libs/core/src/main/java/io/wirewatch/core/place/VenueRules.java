package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.text.Tokens;

/** Places where somebody only spoke, met or signed, told by the words around their preposition. */
final class VenueRules {
  private final Window window;
  private final Tokens tokens;
  private final Matches m;

  VenueRules(Window window) {
    this.window = window;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  /** Whether match i behind the preposition is no more than where somebody speaks. */
  boolean isVenue(int i, int preposition) {
    return window.is(preposition, Cue.VENUE_PREP)
        && (speaksBehind(i) || isVenue(preposition) || isSpeaker(i, preposition));
  }

  /** Whether somebody speaks, meets or signs just before the preposition, and nobody attacks. */
  boolean isVenue(int preposition) {
    boolean venue = false;
    int last = Math.max(window.from(), preposition - Window.REACH);
    for (int k = preposition - 1; k >= last; k--) {
      long cue = window.cue(k);
      if (tokens.mark(k) == ';' || isForce(cue)) {
        return venue && k < preposition - 3;
      }
      boolean close = k >= preposition - 2;
      venue |= close && (cue & Cue.BUILDING.bit) != 0 && isQuoted(preposition);
      venue |= (cue & Cue.VENUE.bit) != 0 && (close || (cue & Cue.SPEECH_VERB.bit) == 0);
      if (tokens.mark(k) == ',' && k < preposition - 1) {
        return venue;
      }
    }
    return venue;
  }

  private static boolean isForce(long cue) {
    return (cue & (Cue.ATTACK_NOUN.bit | Cue.WITHDRAW.bit)) != 0 && (cue & Cue.VENUE.bit) == 0;
  }

  /** Whether somebody in the building speaks: 'the embassy in Kyiv said'. */
  private boolean isQuoted(int preposition) {
    for (int k = preposition + 1; k < Math.min(window.to(), preposition + Window.REACH); k++) {
      if (window.is(k, Cue.SPEECH_VERB)) {
        return true;
      }
    }
    return false;
  }

  /** 'Officials in Kyiv said', but not 'told to' nor 'claimed the lives of'. */
  private boolean speaksBehind(int i) {
    int verb = m.end[i];
    return window.is(verb, Cue.SPEECH_VERB) && !window.is(verb + 1, Cue.TO) && !claimsLives(verb);
  }

  /** 'The raid in Lake Chad claimed the lives of …' is no speech. */
  private boolean claimsLives(int verb) {
    for (int t = verb + 1; t < Math.min(window.to(), verb + 4); t++) {
      if (tokens.surface(t).startsWith("li")) {
        return true;
      }
    }
    return false;
  }

  /** 'The presidency in Algiers, angry, declared', 'underwriters in London'. */
  private boolean isSpeaker(int i, int preposition) {
    int after = m.end[i];
    return window.is(preposition - 1, Cue.SPEAKER)
        && (m.isSeat(i) || after < window.to() && tokens.mark(after) == ',');
  }
}
