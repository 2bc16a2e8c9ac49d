package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.text.Tokens;

/** Who is spoken to and who only speaks. */
final class SpeechRules {
  private final Window window;
  private final WordsBehind behind;
  private final Tokens tokens;
  private final Matches m;

  SpeechRules(Window window, WordsBehind behind) {
    this.window = window;
    this.behind = behind;
    this.tokens = window.tokens;
    this.m = window.matches;
  }

  /** Right behind the verb of 'Moscow warned Chisinau that' or '… , Putin told Warsaw'. */
  boolean isWarned(int i) {
    int verb = m.first[i] - 1;
    if (verb <= window.from() || !window.is(verb, Cue.WARN)) {
      return false;
    }
    int after = m.end[i];
    return after >= window.to()
        || !tokens.isWord(after) && !behind.isPossessive(i)
        || window.is(after, Cue.THAT);
  }

  /** '…, Serbia's premier said', '…, said the Kremlin': who only speaks does not act in it. */
  boolean speaksLast(int i) {
    if (m.first[i] == window.from() || window.is(m.first[i] - 1, Cue.VENUE_PREP)) {
      return false;
    }
    int opening = opening(i);
    if (opening <= window.from()) {
      return false;
    }
    if (window.is(opening, Cue.SPEECH_VERB)) {
      return !tokens.isWord(opening - 1) && !window.is(opening, Cue.WARN);
    }
    return !tokens.isWord(opening) && saysAtTheEnd(i);
  }

  /** The verb of speech or the mark at most three words before match i, else the fourth word. */
  private int opening(int i) {
    int t = m.first[i] - 1;
    int steps = 0;
    while (t >= window.from()
        && tokens.isWord(t)
        && steps++ < 3
        && !window.is(t, Cue.SPEECH_VERB)) {
      t--;
    }
    return t;
  }

  /** Whether a verb of speech comes before any mark and nothing but a place or a time behind it. */
  private boolean saysAtTheEnd(int i) {
    for (int t = m.end[i]; t < Math.min(window.to(), m.end[i] + Window.REACH); t++) {
      if (!tokens.isWord(t) && tokens.firstChar(t) != '\'' && tokens.firstChar(t) != '’') {
        return false;
      }
      if (window.is(t, Cue.SPEECH_VERB)) {
        int next = t + 1;
        return next >= window.to()
            || !tokens.isWord(next)
            || (window.cue(next) & (Cue.IN.bit | Cue.ON.bit)) != 0;
      }
    }
    return false;
  }
}
