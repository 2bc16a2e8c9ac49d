package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;

/**
 * Names that are where the report was written or where something else happened: its dateline, and
 * the places of events that this one is compared with.
 */
final class OriginRules {
  /** How many tokens a dateline may have behind its first name. */
  private static final int DATELINE = 14;

  private final Window window;
  private final Tokens tokens;
  private final Matches m;

  OriginRules(Window window) {
    this.window = window;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  /** MOSCOW (Reuters) —, BEIRUT, Lebanon (AP) —: only names, numbers and brackets up to a dash. */
  boolean isDateline(int i) {
    boolean opens = m.first[i] == window.from() || isTail(i);
    if (!opens || tokens.part(window.sentence()) == Part.TITLE) {
      return false;
    }
    boolean shouted = tokens.isAllCaps(m.first[i]);
    boolean bracket = false;
    for (int t = m.end[i]; t < Math.min(window.to(), m.end[i] + DATELINE); t++) {
      char mark = tokens.mark(t);
      if (mark == '-' || mark == '—' || mark == '–') {
        return bracket || shouted || tokens.startsLine(window.sentence());
      }
      if (mark == ')' && bracket && shouted && isCapitalBehind(t)) {
        return true;
      }
      boolean within = mark == 0 ? bracket || isNameOrDate(t) : isMarkOfDateline(mark);
      if (!within) {
        return false;
      }
      bracket |= mark == '(';
    }
    return false;
  }

  private boolean isCapitalBehind(int t) {
    return t + 1 < window.to() && tokens.isCapitalised(t + 1);
  }

  private static boolean isMarkOfDateline(char mark) {
    return mark == '(' || mark == ')' || mark == ',' || mark == '.' || mark == '/';
  }

  private boolean isNameOrDate(int t) {
    return tokens.isCapitalised(t) || tokens.isNumber(t) || tokens.isNumber(t - 1);
  }

  /** The country in 'BEIRUT, Lebanon —'. */
  private boolean isTail(int i) {
    return i > 0
        && m.container[i - 1] == i
        && m.first[i - 1] == window.from()
        && window.wasDecided(i - 1, Reason.DATELINE);
  }

  /** 'Unlike in Crimea', 'worse than anything in Grozny', 'Beirut in 1975'. */
  boolean isCompared(int i) {
    int after = m.end[i];
    if (after + 1 < window.to() && window.is(after, Cue.VENUE_PREP) && isYear(after + 1)) {
      return true;
    }
    for (int t = m.first[i] - 1; t >= Math.max(window.from(), m.first[i] - Window.REACH); t--) {
      if (tokens.mark(t) == ',' || tokens.mark(t) == ';') {
        return false;
      }
      if (window.is(t, Cue.COMPARE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int t) {
    return tokens.isNumber(t)
        && tokens.end(t) - tokens.start(t) == 4
        && (tokens.firstChar(t) == '1' || tokens.firstChar(t) == '2');
  }
}
