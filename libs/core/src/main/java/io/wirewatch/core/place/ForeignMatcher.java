package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in a language whose words change ('Сирии', 'בסוריה', "Suriye'nin") or are not parted
 * (Chinese): letters lead to words or stems, words and stems to names. Longest match wins over the
 * names in Latin script.
 */
final class ForeignMatcher {
  static final Set<String> LANGUAGES =
      Set.of("fr", "es", "de", "ru", "uk", "ar", "fa", "he", "tr", "zh");

  private static final int WHOLE = 0;
  private static final int STEM = 1;
  private static final int LONGEST_ENDING = 3;
  private static final int LONGEST_ADJECTIVE_ENDING = 6;
  private static final int SENSES_OF_A_WORD = 3;
  private static final char[] FOLDED = new char[0x700];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      String folded = Character.isLetter(c) ? Words.normalise(String.valueOf(c)) : "";
      FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : folded.isEmpty() ? 0 : c;
    }
  }

  private final NameTrie letters;
  private final NameTrie names;
  private final String clitics;
  private final boolean apostropheEnds;
  private final boolean cased;
  private final boolean slavic;

  ForeignMatcher(RegionCatalogue catalogue, String language) {
    clitics =
        switch (language) {
          case "ar" -> "وفبلك";
          case "he" -> "בלמהוכש";
          default -> "";
        };
    slavic = language.equals("ru") || language.equals("uk");
    cased = !Set.of("ar", "fa", "he", "zh").contains(language);
    apostropheEnds = language.equals("tr") || language.equals("de");
    NameTrie.Builder letterBuilder = new NameTrie.Builder();
    NameTrie.Builder nameBuilder = new NameTrie.Builder();
    Map<String, Integer> words = new HashMap<>();
    int[] ids = new int[16];
    catalogue.names(
        language,
        (name, length, target, use) -> {
          for (int w = 0; w < length; w++) {
            ids[w] = wordId(name[w], words, letterBuilder);
          }
          nameBuilder.add(ids, length, target, use);
        });
    letters = letterBuilder.build();
    names = nameBuilder.build();
  }

  /** Numbers a word and leads its letters to the number: target is the word, use whole or stem. */
  private static int wordId(String word, Map<String, Integer> words, NameTrie.Builder builder) {
    Integer known = words.get(word);
    if (known != null) {
      return known;
    }
    int id = words.size() + 1;
    words.put(word, id);
    boolean stem = word.endsWith("*");
    String plain = stem ? word.substring(0, word.length() - 1) : word;
    builder.add(plain.chars().toArray(), plain.length(), id, stem ? STEM : WHOLE);
    return id;
  }

  /** The names of this language and, where they leave room, those found before. */
  Matches match(Tokens tokens, Matches latin) {
    Matches matches = new Matches();
    int[] found = new int[4];
    int k = 0;
    int i = 0;
    int n = tokens.size();
    while (i < n) {
      while (k < latin.size && latin.first[k] < i) {
        k++;
      }
      found[0] = 0;
      if (tokens.isWord(i)) {
        find(tokens, i, n, found);
      }
      boolean latinHere = k < latin.size && latin.first[k] == i;
      if (latinHere && latin.end[k] > found[0]) {
        matches.add(latin, k);
        i = latin.end[k++];
      } else if (found[0] > i) {
        matches.add(i, found[0], names, found[1]);
        matches.clitic[matches.size - 1] = (char) found[2];
        if (found[3] > LONGEST_ENDING && found[0] == i + 1) {
          matches.markPeople();
        }
        i = found[0];
      } else {
        i++;
      }
    }
    return matches;
  }

  private void find(Tokens tokens, int i, int n, int[] found) {
    longest(tokens, i, 0, 0, n, found);
    int start = tokens.start(i);
    if (found[0] == 0 && tokens.end(i) - start >= 4) {
      char first = tokens.firstChar(i);
      if (clitics.indexOf(first) >= 0) {
        longest(tokens, i, 1, 0, n, found);
        found[2] = found[0] == 0 ? 0 : first;
        return;
      }
    }
    found[2] = 0;
  }

  /** Tries every word that token i may be; leaves end and state of the longest name. */
  private void longest(Tokens tokens, int i, int skip, int state, int n, int[] found) {
    int[] ids = new int[SENSES_OF_A_WORD * 2];
    int count = words(tokens, i, skip, ids);
    for (int c = 0; c < count; c++) {
      int next = state == 0 ? names.root(ids[c]) : names.next(state, ids[c]);
      if (next == 0) {
        continue;
      }
      if (names.endsName(next)
          && i + 1 >= found[0]
          && fits(tokens, i, next, ids[SENSES_OF_A_WORD + c])) {
        found[0] = i + 1;
        found[1] = next;
        found[3] = ids[SENSES_OF_A_WORD + c];
      }
      if (i + 1 < n && tokens.isWord(i + 1) && tokens.sentence(i + 1) == tokens.sentence(i)) {
        longest(tokens, i + 1, 0, next, n, found);
      }
    }
  }

  /** A name wants a capital and a short ending; an adjective neither. */
  private boolean fits(Tokens tokens, int i, int state, int ending) {
    if (!cased) {
      return true;
    }
    boolean adjective = (names.uses[names.edgesFrom(state)] & NameUse.DEMONYM) != 0;
    return adjective
        || isSlavicAdjective(tokens, i, ending)
        || tokens.isCapitalised(i) && ending <= LONGEST_ENDING;
  }

  /** 'росси-йские': what follows the stem of a country makes the adjective of it. */
  private boolean isSlavicAdjective(Tokens tokens, int i, int ending) {
    if (!slavic || ending <= LONGEST_ENDING) {
      return false;
    }
    String source = tokens.source(i);
    int end = tokens.end(i);
    for (int p = end - ending; p + 1 < end; p++) {
      char next = source.charAt(p + 1);
      if (source.charAt(p) == 'с' && (next == 'к' || next == 'ь')) {
        return true;
      }
    }
    return false;
  }

  /**
   * The whole word and the stems that token i is or begins with, the longest last, and the lengths
   * of what follows the stems.
   */
  private int words(Tokens tokens, int i, int skip, int[] ids) {
    String source = tokens.source(i);
    int end = tokens.end(i);
    int count = 0;
    int state = 0;
    for (int p = tokens.start(i) + skip; p < end; p++) {
      char c = source.charAt(p);
      char folded = c < FOLDED.length ? FOLDED[c] : c;
      if (folded == 0) {
        continue;
      }
      state = state == 0 ? letters.root(folded) : letters.next(state, folded);
      if (state == 0) {
        return count;
      }
      for (int e = letters.edgesFrom(state); e < letters.edgesEnd(state); e++) {
        boolean fits =
            letters.uses[e] == STEM
                ? end - p - 1 <= LONGEST_ADJECTIVE_ENDING
                : isWhole(source, p + 1, end);
        if (fits) {
          int slot = count == SENSES_OF_A_WORD ? count - 1 : count++;
          ids[slot] = letters.targets[e];
          ids[SENSES_OF_A_WORD + slot] = letters.uses[e] == STEM ? end - p - 1 : 0;
        }
      }
    }
    return count;
  }

  private boolean isWhole(String source, int p, int end) {
    if (p == end) {
      return true;
    }
    char c = source.charAt(p);
    return apostropheEnds && (c == '\'' || c == '’' || end - p == 1 && c == 's');
  }
}
