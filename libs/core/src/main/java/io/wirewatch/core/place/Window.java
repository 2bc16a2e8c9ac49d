package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.place.UseRules.Verdict;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of use see of an article: the words of the sentence around the name in question,
 * never those of another sentence, and the verdicts on the names before it. Tokens are named by
 * their number in the article, names by that of their match.
 */
final class Window {
  /** How many words before a name have a say. */
  static final int REACH = 6;

  final Tokens tokens;
  final Matches matches;

  private final Cues cues;
  private final @Nullable Verdict[] verdicts;

  private int current;
  private int sentence = -1;
  private int from;
  private int to;
  private boolean titleCase;

  Window(Cues cues, Tokens tokens, Matches matches) {
    this.cues = cues;
    this.tokens = tokens;
    this.matches = matches;
    this.verdicts = new Verdict[matches.size];
  }

  /** Moves to match i; those before it are decided. */
  void moveTo(int i) {
    current = i;
    int s = tokens.sentence(matches.first[i]);
    if (s != sentence) {
      sentence = s;
      from = tokens.firstToken(s);
      to = tokens.endToken(s);
      titleCase = readsAsTitle();
    }
  }

  int sentence() {
    return sentence;
  }

  /** The first token of the sentence. */
  int from() {
    return from;
  }

  /** The token behind the last of the sentence. */
  int to() {
    return to;
  }

  /** Whether Most Words Have Capitals, so that these say nothing. */
  boolean isTitleCase() {
    return titleCase;
  }

  /** The classes of a word, as bits of {@link Cue#bit}; none outside the sentence. */
  long cue(int token) {
    return token < from || token >= to ? 0 : cues.of(tokens.id(token));
  }

  /** Whether the token is a word of the sentence and of the class. */
  boolean is(int token, Cue cue) {
    return (cue(token) & cue.bit) != 0;
  }

  /** Remembers the verdict on the present match for those behind it. */
  void keep(Verdict verdict) {
    verdicts[current] = verdict;
  }

  /** The verdict on match i, or null if it is not decided or no name. */
  @Nullable Verdict verdict(int i) {
    return verdicts[i];
  }

  /** Whether match i was decided for this reason. */
  boolean wasDecided(int i, Reason reason) {
    Verdict v = verdicts[i];
    return v != null && v.reason() == reason;
  }

  /** Back over articles, adjectives of place, 'Russian-occupied', demonyms and 'city of'. */
  int skipBack(int start) {
    int t = start;
    int steps = 0;
    while (t >= from && steps++ < REACH) {
      long cue = cue(t);
      boolean soft =
          (cue & (Cue.DET.bit | Cue.GEO_ADJ.bit)) != 0 && (cue & Cue.ATTACK_VERB.bit) == 0;
      if (soft || tokens.isJoined(t)) {
        t -= tokens.isJoined(t) ? 2 : 1;
      } else if (isDemonymAt(t)
          || (cue & Cue.PLACE_NOUN.bit) != 0 && t < start && isDemonymAt(t - 1)) {
        t--;
      } else {
        break;
      }
    }
    return t;
  }

  private boolean isDemonymAt(int token) {
    for (int k = current - 1; k >= 0 && matches.end[k] > token; k--) {
      if (matches.end[k] - 1 == token && matches.target[k] != Matches.NOTHING) {
        return matches.isDemonym(k);
      }
    }
    return false;
  }

  /** Whether a word of the class stands within reach before the token, in the same clause. */
  boolean near(int token, Cue cue) {
    return near(token, cue.bit);
  }

  /** Whether a word of either class stands within reach before the token, in the same clause. */
  boolean near(int token, Cue one, Cue other) {
    return near(token, one.bit | other.bit);
  }

  private boolean near(int token, long wanted) {
    for (int k = token - 1; k >= Math.max(from, token - REACH); k--) {
      if (tokens.mark(k) == ';') {
        return false;
      }
      if ((cue(k) & wanted) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether match k (or a later one) begins at the token. */
  boolean isName(int k, int token) {
    for (int n = k; n < matches.size && matches.first[n] <= token; n++) {
      if (matches.first[n] == token && matches.target[n] != Matches.NOTHING) {
        return true;
      }
    }
    return false;
  }

  private boolean readsAsTitle() {
    if (tokens.part(sentence) != Part.TITLE && tokens.isTerminated(sentence)) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (int t = from; t < Math.min(to, from + 24); t++) {
      if (tokens.isWord(t) && tokens.end(t) - tokens.start(t) > 3) {
        words++;
        capitals += tokens.isCapitalised(t) ? 1 : 0;
      }
    }
    return words >= 3 && capitals * 10 >= words * 8;
  }
}
