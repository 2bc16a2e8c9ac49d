package io.wirewatch.core.story;

import java.util.Arrays;

/**
 * From a feature of a text to the handles of the texts that have it: open addressing with chains in
 * arrays, about 20 bytes a posting.
 */
final class Postings {
  private static final int NONE = -1;

  private int[] keys = new int[1024];
  private int[] heads = new int[1024];
  private int used;

  private int[] handles = new int[1024];
  private int[] next = new int[1024];
  private int links;
  private int free = NONE;

  Postings() {
    Arrays.fill(heads, Integer.MIN_VALUE);
  }

  void add(int feature, int handle) {
    if (used * 2 >= keys.length) {
      grow();
    }
    int slot = slot(feature);
    if (heads[slot] == Integer.MIN_VALUE) {
      keys[slot] = feature;
      heads[slot] = NONE;
      used++;
    }
    int link = newLink();
    handles[link] = handle;
    next[link] = heads[slot];
    heads[slot] = link;
  }

  void remove(int feature, int handle) {
    int slot = slot(feature);
    if (heads[slot] == Integer.MIN_VALUE) {
      return;
    }
    int before = NONE;
    for (int link = heads[slot]; link >= 0; link = next[link]) {
      if (handles[link] == handle) {
        if (before == NONE) {
          heads[slot] = next[link];
        } else {
          next[before] = next[link];
        }
        next[link] = free;
        free = link;
        return;
      }
      before = link;
    }
  }

  /** First link of the feature, negative when none; go on with {@link #next}. */
  int first(int feature) {
    return heads[slot(feature)];
  }

  int next(int link) {
    return next[link];
  }

  int handle(int link) {
    return handles[link];
  }

  private int newLink() {
    if (free >= 0) {
      int link = free;
      free = next[link];
      return link;
    }
    if (links == handles.length) {
      handles = Arrays.copyOf(handles, links * 2);
      next = Arrays.copyOf(next, links * 2);
    }
    return links++;
  }

  private int slot(int feature) {
    int slot = Tokens.mix(feature) & (keys.length - 1);
    while (heads[slot] != Integer.MIN_VALUE && keys[slot] != feature) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Doubles the table, or only drops the features that lost all their texts. */
  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    int live = 0;
    for (int head : oldHeads) {
      live += head >= 0 ? 1 : 0;
    }
    int capacity = live * 4 >= oldKeys.length ? oldKeys.length * 2 : oldKeys.length;
    keys = new int[capacity];
    heads = new int[capacity];
    Arrays.fill(heads, Integer.MIN_VALUE);
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        used++;
      }
    }
  }
}
