package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import java.util.Arrays;

/**
 * The names found in one article, in order, without overlap: match m is the tokens first[m] to
 * end[m] (exclusive) with the senses sensesFrom[m] to sensesEnd[m] of {@link #targets}; the
 * resolver fills in the target.
 */
final class Matches {
  /** The target of a match that turned out to be no name. */
  static final int NOTHING = -1;

  int size;
  int[] first = new int[48];
  int[] end = new int[48];
  int[] sensesFrom = new int[48];
  int[] sensesEnd = new int[48];
  int[] target = new int[48];
  int[] use = new int[48];

  /** The match behind the comma that says where this one lies, or −1. */
  int[] container = new int[48];

  /** The clitic before the name that was cut off ('ב', 'ب'), or 0. */
  char[] clitic = new char[48];

  /** The senses of all matches, one after another. */
  int[] targets = new int[128];

  byte[] uses = new byte[128];
  private int senses;

  /** Adds a match with the senses that end the name at a state of a trie. */
  void add(int firstToken, int endToken, NameTrie trie, int state) {
    int from = trie.edgesFrom(state);
    int count = trie.edgesEnd(state) - from;
    reserve(count);
    System.arraycopy(trie.targets, from, targets, senses, count);
    System.arraycopy(trie.uses, from, uses, senses, count);
    add(firstToken, endToken, count);
  }

  /** Adds match k of another list. */
  void add(Matches other, int k) {
    int count = other.sensesEnd[k] - other.sensesFrom[k];
    reserve(count);
    System.arraycopy(other.targets, other.sensesFrom[k], targets, senses, count);
    System.arraycopy(other.uses, other.sensesFrom[k], uses, senses, count);
    add(other.first[k], other.end[k], count);
    clitic[size - 1] = other.clitic[k];
  }

  /** The last match is an adjective of what it names. */
  void markPeople() {
    for (int e = sensesFrom[size - 1]; e < sensesEnd[size - 1]; e++) {
      uses[e] |= NameUse.DEMONYM;
    }
  }

  /** Settles match m on sense e. */
  void take(int m, int e) {
    target[m] = targets[e];
    use[m] = uses[e];
  }

  /** Whether the sense chosen for match m is that of a capital. */
  boolean isSeat(int m) {
    return (use[m] & NameUse.SEAT) != 0;
  }

  /** Whether the sense chosen for match m is a people or an adjective. */
  boolean isDemonym(int m) {
    return (use[m] & NameUse.DEMONYM) != 0;
  }

  private void reserve(int count) {
    if (senses + count > targets.length) {
      int capacity = Math.max(senses + count, targets.length * 2);
      targets = Arrays.copyOf(targets, capacity);
      uses = Arrays.copyOf(uses, capacity);
    }
  }

  private void add(int firstToken, int endToken, int count) {
    if (size == first.length) {
      int capacity = size * 2;
      first = Arrays.copyOf(first, capacity);
      end = Arrays.copyOf(end, capacity);
      sensesFrom = Arrays.copyOf(sensesFrom, capacity);
      sensesEnd = Arrays.copyOf(sensesEnd, capacity);
      target = Arrays.copyOf(target, capacity);
      use = Arrays.copyOf(use, capacity);
      container = Arrays.copyOf(container, capacity);
      clitic = Arrays.copyOf(clitic, capacity);
    }
    first[size] = firstToken;
    end[size] = endToken;
    sensesFrom[size] = senses;
    senses += count;
    sensesEnd[size] = senses;
    target[size] = NOTHING;
    container[size] = -1;
    size++;
  }
}
