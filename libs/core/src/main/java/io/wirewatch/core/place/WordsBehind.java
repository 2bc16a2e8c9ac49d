package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.text.Tokens;

/** What the words behind a name say of it: 'Syria's northeast', 'US bases', 'Kyiv was shelled'. */
final class WordsBehind {
  /** How many words over adjectives of place the noun may stand behind the name. */
  static final int NOUN_REACH = 3;

  /** Behind an abbreviation these do not make it an adjective. */
  private static final long NO_NOUN =
      Cue.IN.bit
          | Cue.FROM.bit
          | Cue.TO.bit
          | Cue.ON.bit
          | Cue.OF.bit
          | Cue.BY.bit
          | Cue.AND.bit
          | Cue.BE.bit
          | Cue.DET.bit
          | Cue.AGAINST.bit
          | Cue.SPEECH_VERB.bit
          | Cue.STOP.bit;

  private final Window window;
  private final Tokens tokens;
  private final Matches m;

  WordsBehind(Window window) {
    this.window = window;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  boolean isPossessive(int i) {
    int t = m.end[i];
    return t < window.to() && isApostrophe(t) && !tokens.isSpaced(t);
  }

  private boolean isApostrophe(int t) {
    char mark = tokens.firstChar(t);
    return mark == '\'' || mark == '’';
  }

  /** Whether the noun behind (over 's and adjectives) is one of place: 'Syria's northeast'. */
  boolean isLand(int i) {
    int t = m.end[i] + (isPossessive(i) ? 1 : 0);
    for (int k = t; k < Math.min(window.to(), t + NOUN_REACH); k++) {
      if (window.is(k, Cue.PLACE_NOUN)) {
        return !window.is(k + 1, Cue.GUARD);
      }
      if (window.isName(i + 1, k)) {
        return k > t || isPossessive(i);
      }
      if (!window.is(k, Cue.GEO_ADJ)) {
        return false;
      }
    }
    return false;
  }

  /** 'the Iran border', not 'the Iran border guards'. */
  boolean isBorder(int i) {
    return window.is(m.end[i], Cue.BORDER) && !window.is(m.end[i] + 1, Cue.GUARD);
  }

  /** 'US bases': an abbreviation before a noun is an adjective. */
  boolean isAttribute(int i) {
    int t = m.end[i];
    if (t >= window.to()
        || !tokens.isAllCaps(m.first[i])
        || window.isTitleCase() && tokens.isAllCaps(t)) {
      return false;
    }
    return tokens.isWord(t) && !isApostrophe(t) && (window.cue(t) & NO_NOUN) == 0;
  }

  /** 'Kyiv was shelled', 'Gaza under attack', 'Aleppo bombed'. */
  boolean isStricken(int i) {
    int t = m.end[i];
    if (t >= window.to() || tokens.isJoined(t)) {
      return false;
    }
    boolean be = false;
    for (int k = t; k < Math.min(window.to(), t + 4); k++) {
      long cue = window.cue(k);
      if ((cue & Cue.BE.bit) != 0) {
        be = true;
      } else if ((cue & (Cue.ATTACK_VERB.bit | Cue.ATTACK_NOUN.bit)) != 0) {
        return be && isPassive(k);
      } else if (!tokens.isWord(k) || (cue & Cue.DET.bit) != 0) {
        return false;
      }
    }
    return false;
  }

  /** A participle behind a form of 'be' or 'under', not 'is attacking'. */
  private boolean isPassive(int k) {
    int end = tokens.end(k);
    boolean ing = end - tokens.start(k) > 3 && tokens.source(k).startsWith("ing", end - 3);
    return !ing || window.is(k - 1, Cue.UNDER);
  }

  /** 'In Maputo, where police fired': what happens there is told at once. */
  boolean isWhere(int i) {
    int t = m.end[i];
    return window.is(t + 1, Cue.WHERE) && tokens.mark(t) == ',';
  }
}
