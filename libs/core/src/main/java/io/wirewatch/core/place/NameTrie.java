package io.wirewatch.core.place;

import java.util.Arrays;

/**
 * All names as paths of word ids: one hash lookup a word, however many names there are. State 0 is
 * 'no name'; a state that ends a name has edges, its senses.
 */
final class NameTrie {
  private final int[] roots;
  private final long[] keys;
  private final int[] nexts;
  private final int mask;

  /** The words that stand in a name behind others: most words of a text do in none. */
  private final long[] further;

  private final int[] edgesFrom;
  private final int[] edgesEnd;
  final int[] targets;
  final byte[] uses;

  private NameTrie(Builder b) {
    roots = b.roots;
    keys = b.keys;
    nexts = b.nexts;
    mask = b.keys.length - 1;
    further = further(b.keys);
    edgesFrom = new int[b.states];
    edgesEnd = new int[b.states];
    targets = new int[b.edges];
    uses = new byte[b.edges];
    int n = 0;
    for (int state = 1; state < b.states; state++) {
      edgesFrom[state] = n;
      int first = n;
      for (int e = b.head[state]; e >= 0; e = b.link[e]) {
        targets[n] = b.targets[e];
        uses[n++] = b.uses[e];
      }
      edgesEnd[state] = n;
      reverse(first, n);
    }
  }

  private static long[] further(long[] keys) {
    int largest = 0;
    for (long key : keys) {
      largest = Math.max(largest, (int) key);
    }
    long[] words = new long[(largest >>> 6) + 1];
    for (long key : keys) {
      words[(int) key >>> 6] |= key == 0 ? 0 : 1L << key;
    }
    return words;
  }

  private void reverse(int from, int end) {
    for (int i = from, j = end - 1; i < j; i++, j--) {
      int target = targets[i];
      targets[i] = targets[j];
      targets[j] = target;
      byte use = uses[i];
      uses[i] = uses[j];
      uses[j] = use;
    }
  }

  /** The state behind one word at the beginning of a name, or 0. */
  int root(int word) {
    return word < roots.length ? roots[word] : 0;
  }

  /** The state behind a further word, or 0. */
  int next(int state, int word) {
    if (word >>> 6 >= further.length || (further[word >>> 6] >>> word & 1) == 0) {
      return 0;
    }
    return find(keys, nexts, mask, key(state, word));
  }

  boolean endsName(int state) {
    return edgesEnd[state] > edgesFrom[state];
  }

  int edgesFrom(int state) {
    return edgesFrom[state];
  }

  int edgesEnd(int state) {
    return edgesEnd[state];
  }

  private static long key(int state, int word) {
    return (long) state << 32 | word;
  }

  private static int slot(long key, int mask) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32) & mask;
  }

  private static int find(long[] keys, int[] nexts, int mask, long key) {
    int slot = slot(key, mask);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return nexts[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  /** Collects names in any order; the senses of one name keep theirs. */
  static final class Builder {
    private int[] roots = new int[1 << 17];
    private long[] keys = new long[1 << 18];
    private int[] nexts = new int[1 << 18];
    private int used;
    private int states = 1;
    private int edges;
    private int[] head = new int[1 << 17];
    private int[] link = new int[1 << 18];
    private int[] targets = new int[1 << 18];
    private byte[] uses = new byte[1 << 18];

    Builder() {
      Arrays.fill(head, -1);
    }

    /** Adds a sense to the name of these words (ids at least 1); the same sense twice is once. */
    void add(int[] words, int length, int target, int use) {
      int state = rootState(words[0]);
      for (int i = 1; i < length; i++) {
        state = childState(state, words[i]);
      }
      for (int e = head[state]; e >= 0; e = link[e]) {
        if (targets[e] == target) {
          uses[e] = (byte) Math.min(uses[e], use);
          return;
        }
      }
      if (edges == link.length) {
        link = Arrays.copyOf(link, edges * 2);
        targets = Arrays.copyOf(targets, edges * 2);
        uses = Arrays.copyOf(uses, edges * 2);
      }
      targets[edges] = target;
      uses[edges] = (byte) use;
      link[edges] = head[state];
      head[state] = edges++;
    }

    NameTrie build() {
      return new NameTrie(this);
    }

    private int rootState(int word) {
      if (word >= roots.length) {
        roots = Arrays.copyOf(roots, Math.max(word + 1, roots.length * 2));
      }
      if (roots[word] == 0) {
        roots[word] = newState();
      }
      return roots[word];
    }

    private int childState(int state, int word) {
      long key = key(state, word);
      int found = find(keys, nexts, keys.length - 1, key);
      if (found != 0) {
        return found;
      }
      if (++used * 2 > keys.length) {
        rehash();
      }
      int child = newState();
      put(keys, nexts, key, child);
      return child;
    }

    private int newState() {
      if (states == head.length) {
        head = Arrays.copyOf(head, states * 2);
        Arrays.fill(head, states, states * 2, -1);
      }
      return states++;
    }

    private void rehash() {
      long[] oldKeys = keys;
      int[] oldNexts = nexts;
      keys = new long[oldKeys.length * 2];
      nexts = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          put(keys, nexts, oldKeys[i], oldNexts[i]);
        }
      }
    }

    private static void put(long[] keys, int[] nexts, long key, int value) {
      int mask = keys.length - 1;
      int slot = slot(key, mask);
      while (keys[slot] != 0) {
        slot = slot + 1 & mask;
      }
      keys[slot] = key;
      nexts[slot] = value;
    }
  }
}
