package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;

/**
 * Finds the longest names, left to right, in one pass over the token ids of a text in Latin script.
 */
final class NameMatcher {
  private final NameTrie trie;
  private final boolean[] small;

  /**
   * @param vocabulary to number the small words that may be written small inside or before a name:
   *     articles, 'of', 'and'
   */
  NameMatcher(NameTrie trie, Vocabulary.Builder vocabulary) {
    this.trie = trie;
    String[] words = {
      "al", "el", "as", "at", "an", "ar", "ad", "az", "ash", "the", "of", "and", "de", "del", "la",
      "le", "les", "ez", "es", "e", "i", "bin", "ibn", "da", "do", "dos", "du", "d", "na", "on",
      "upon", "sur", "von", "am", "der", "ul", "ur", "us", "uz", "y"
    };
    boolean[] flags = new boolean[vocabulary.size() + words.length + 1];
    for (String word : words) {
      flags[vocabulary.add(word)] = true;
    }
    small = flags;
  }

  Matches match(Tokens tokens) {
    Matches matches = new Matches();
    int n = tokens.size();
    int i = 0;
    while (i < n) {
      int id = tokens.id(i);
      int end = 0;
      if (id != Vocabulary.UNKNOWN && mayBegin(tokens, i, id, n)) {
        end = longest(tokens, i, id, n, matches);
      }
      i = end > i ? end : i + 1;
    }
    return matches;
  }

  private boolean mayBegin(Tokens tokens, int i, int id, int n) {
    if (tokens.isCapitalised(i)) {
      return true;
    }
    if (tokens.isNumber(i)) {
      return i + 1 < n && tokens.isJoined(i + 1);
    }
    return isSmall(id) && i + 1 < n && tokens.isCapitalised(i + 1);
  }

  private boolean isSmall(int id) {
    return id < small.length && small[id];
  }

  /** Adds the longest name that begins at token i; returns its end, or 0. */
  private int longest(Tokens tokens, int i, int id, int n, Matches matches) {
    int state = trie.root(id);
    int best = 0;
    int bestState = 0;
    int sentence = tokens.sentence(i);
    int j = i + 1;
    while (state != 0) {
      if (trie.endsName(state) && isCapitalised(tokens, i, j)) {
        best = j;
        bestState = state;
      }
      if (j < n && tokens.mark(j) == '.' && j - i <= 2) {
        j++;
      }
      if (j >= n || tokens.sentence(j) != sentence) {
        break;
      }
      int next = tokens.id(j);
      state = next == Vocabulary.UNKNOWN ? 0 : trie.next(state, next);
      j++;
    }
    if (best > 0 && !spoilsCapitals(tokens, i, best, bestState)) {
      matches.add(i, best, trie, bestState);
      return best;
    }
    return 0;
  }

  /** A name begins and ends with a capital, an article before it aside. */
  private boolean isCapitalised(Tokens tokens, int i, int end) {
    boolean lastIsName = tokens.isCapitalised(end - 1) || tokens.isNumber(end - 1) || end - i >= 3;
    return lastIsName && (tokens.isCapitalised(i) || end - i >= 2);
  }

  /** Whether all senses want capitals and the text has none. */
  private boolean spoilsCapitals(Tokens tokens, int i, int end, int state) {
    for (int e = trie.edgesFrom(state); e < trie.edgesEnd(state); e++) {
      if ((trie.uses[e] & NameUse.CAPITALS) == 0) {
        return false;
      }
    }
    return !Capitals.hold(tokens, i, end);
  }
}
