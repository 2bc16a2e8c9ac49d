package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.text.Tokens;

/**
 * Whether the words beside a name are those of a place ('in Nice', 'the town of Most') or of
 * something else ('Milan Baros'), before its sense is known.
 */
final class Wording {
  private static final long LINK = Cue.AND.bit | Cue.TO.bit | Cue.ON.bit | Cue.BETWEEN.bit;
  private static final long PLACING = Cue.IN.bit | Cue.FROM.bit | Cue.VENUE_PREP.bit;

  /** How many articles and adjectives may stand between a name and its preposition. */
  private static final int ADJECTIVES = 3;

  private final Cues cues;
  private final Tokens tokens;
  private final Matches m;

  Wording(Cues cues, Tokens tokens, Matches matches) {
    this.cues = cues;
    this.tokens = tokens;
    this.m = matches;
  }

  /** Whether a token of the article has one of the classes, given as bits of {@link Cue#bit}. */
  boolean has(int token, long classes) {
    return (cues.of(tokens.id(token)) & classes) != 0;
  }

  /** As {@link #isPlacedFirmly}, or in a row, or at the end of a way. */
  boolean isPlaced(int i) {
    int t = wordBefore(i);
    return t >= 0 && (has(t, LINK) || tokens.mark(t) == ',') || isPlacedFirmly(i);
  }

  /** Whether a preposition of place or a word such as 'town' stands with the name. */
  boolean isPlacedFirmly(int i) {
    int t = wordBefore(i);
    if (t < 0) {
      return false;
    }
    boolean partOf = has(t, Cue.OF.bit) && t > 0 && has(t - 1, Cue.PLACE_NOUN.bit | Cue.PART.bit);
    return partOf || has(t, PLACING | Cue.PLACE_NOUN.bit) || isFollowedBy(i, Cue.PLACE_NOUN);
  }

  /** 'And Nice', 'to Nice'. */
  boolean isLinked(int i) {
    int t = wordBefore(i);
    return t >= 0 && has(t, LINK);
  }

  /** The token before the name and the articles and adjectives of place beside it, or −1. */
  private int wordBefore(int i) {
    int t = m.first[i] - 1;
    int from = sentenceStart(i);
    int steps = 0;
    while (t >= from && steps++ < ADJECTIVES && has(t, Cue.DET.bit | Cue.GEO_ADJ.bit)) {
      t--;
    }
    return t < from ? -1 : t;
  }

  /** 'The town of Most'. */
  boolean isCalledTown(int i) {
    int t = m.first[i] - 1;
    return t - 1 >= sentenceStart(i)
        && has(t, Cue.OF.bit)
        && has(t - 1, Cue.LAND.bit)
        && !tokens.isCapitalised(t - 1);
  }

  /** Whether an unknown capitalised word touches the name, as in a person's. */
  boolean isAmidNames(int i) {
    int before = m.first[i] - 1;
    if (before > sentenceStart(i)
        && tokens.isCapitalised(before)
        && cues.of(tokens.id(before)) == 0) {
      return true;
    }
    int after = m.end[i];
    return isInSentence(i, after)
        && tokens.isCapitalised(after)
        && !has(after, Cue.PLACE_NOUN.bit | Cue.ORG_NOUN.bit);
  }

  /** Whether the word behind the name is of the class. */
  boolean isFollowedBy(int i, Cue cue) {
    return isInSentence(i, m.end[i]) && has(m.end[i], cue.bit);
  }

  /**
   * 'Mexico's embassy in La Paz', 'the Israeli mission in': just that country is not where it is.
   */
  boolean isGuest(int i) {
    int after = m.end[i];
    if (after < tokens.size() && isPossessiveMark(after)) {
      after++;
    }
    return after + 1 < tokens.size()
        && has(after, Cue.BUILDING.bit)
        && has(after + 1, Cue.VENUE_PREP.bit);
  }

  private boolean isPossessiveMark(int t) {
    return !tokens.isSpaced(t) && !tokens.isWord(t) || tokens.firstChar(t) == '\'';
  }

  private int sentenceStart(int i) {
    return tokens.firstToken(tokens.sentence(m.first[i]));
  }

  private boolean isInSentence(int i, int after) {
    return after < tokens.size() && tokens.sentence(after) == tokens.sentence(m.first[i]);
  }
}
