package io.wirewatch.core.place;

import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import io.wirewatch.core.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The required and blocking words of regions, as word ids. */
final class Contexts {
  private static final int BESIDE = 5;

  private record Condition(int[] required, int[] blocking) {}

  private final Map<Integer, Condition> byTarget = new HashMap<>();
  private final int lowest;

  Contexts(RegionCatalogue catalogue, Vocabulary.Builder vocabulary) {
    int low = Integer.MAX_VALUE;
    for (int target : catalogue.contextual()) {
      low = Math.min(low, target);
      byTarget.put(
          target,
          new Condition(
              ids(catalogue.required(target), vocabulary),
              ids(catalogue.blocked(target), vocabulary)));
    }
    lowest = low;
  }

  private static int[] ids(List<String> words, Vocabulary.Builder vocabulary) {
    return words.stream().map(Words::normalise).mapToInt(vocabulary::add).toArray();
  }

  /** Whether the words around allow the target for the name at these tokens. */
  boolean allow(int target, Tokens tokens, int first, int end) {
    if (target < lowest) {
      return true;
    }
    Condition words = byTarget.get(target);
    if (words == null) {
      return true;
    }
    int from = Math.max(0, first - BESIDE);
    int to = Math.min(tokens.size(), end + BESIDE);
    if (words.blocking().length > 0 && holds(tokens, from, to, words.blocking())) {
      return false;
    }
    return words.required().length == 0 || holds(tokens, 0, tokens.size(), words.required());
  }

  private static boolean holds(Tokens tokens, int from, int to, int[] words) {
    for (int i = from; i < to; i++) {
      int id = tokens.id(i);
      if (id != Vocabulary.UNKNOWN) {
        for (int word : words) {
          if (word == id) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
