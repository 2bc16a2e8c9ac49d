package io.wirewatch.core.place;

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

  /** Senses of the trie in use. */
  final int[] targets;

  final byte[] uses;

  Matches(int[] targets, byte[] uses) {
    this.targets = targets;
    this.uses = uses;
  }

  void add(int firstToken, int endToken, int from, int to) {
    if (size == first.length) {
      int capacity = size * 2;
      first = Arrays.copyOf(first, capacity);
      end = Arrays.copyOf(end, capacity);
      sensesFrom = Arrays.copyOf(sensesFrom, capacity);
      sensesEnd = Arrays.copyOf(sensesEnd, capacity);
      target = Arrays.copyOf(target, capacity);
      use = Arrays.copyOf(use, capacity);
      container = Arrays.copyOf(container, capacity);
    }
    first[size] = firstToken;
    end[size] = endToken;
    sensesFrom[size] = from;
    sensesEnd[size] = to;
    target[size] = NOTHING;
    container[size] = -1;
    size++;
  }
}
