package io.wirewatch.core.story;

import java.util.Arrays;

/**
 * From a feature of a text to the handles of the texts that have it, in plain arrays. Most features
 * belong to one text: its handle stands in the table itself, at 12 bytes a posting; others go on in
 * a chain.
 *
 * <p>A list is walked with cursors: {@link #first}, {@link #next} until {@link #NONE}.
 */
final class Postings {
  /** The cursor behind the last posting. */
  static final int NONE = -1;

  private static final int UNUSED = Integer.MIN_VALUE;

  private int[] keys = new int[1024];

  /** UNUSED, NONE, a link (≥ 0), or −2 − handle of the only posting. */
  private int[] heads = new int[1024];

  private int used;

  private int[] handles = new int[256];
  private int[] next = new int[256];
  private int links;
  private int free = NONE;

  Postings() {
    Arrays.fill(heads, UNUSED);
  }

  void add(int feature, int handle) {
    if (used * 4 >= keys.length * 3) {
      grow();
    }
    int slot = slot(feature);
    int head = heads[slot];
    if (head == UNUSED) {
      keys[slot] = feature;
      used++;
    }
    if (head == UNUSED || head == NONE) {
      heads[slot] = single(handle);
    } else {
      int rest = head >= 0 ? head : link(handle(head), NONE);
      heads[slot] = link(handle, rest);
    }
  }

  void remove(int feature, int handle) {
    int slot = slot(feature);
    int head = heads[slot];
    if (head == single(handle)) {
      heads[slot] = NONE;
      return;
    }
    int before = NONE;
    for (int link = Math.max(head, NONE); link != NONE; link = next[link]) {
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

  /** Cursor at the first posting of the feature. */
  int first(int feature) {
    int head = heads[slot(feature)];
    return head == UNUSED ? NONE : head;
  }

  int next(int cursor) {
    return cursor >= 0 ? next[cursor] : NONE;
  }

  int handle(int cursor) {
    return cursor >= 0 ? handles[cursor] : -2 - cursor;
  }

  private static int single(int handle) {
    return -2 - handle;
  }

  private int link(int handle, int rest) {
    int link = free;
    if (link != NONE) {
      free = next[link];
    } else {
      if (links == handles.length) {
        handles = Arrays.copyOf(handles, links * 2);
        next = Arrays.copyOf(next, links * 2);
      }
      link = links++;
    }
    handles[link] = handle;
    next[link] = rest;
    return link;
  }

  private int slot(int feature) {
    int slot = Tokens.mix(feature) & (keys.length - 1);
    while (heads[slot] != UNUSED && keys[slot] != feature) {
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
      live += head != UNUSED && head != NONE ? 1 : 0;
    }
    int capacity = live * 2 >= oldKeys.length ? oldKeys.length * 2 : oldKeys.length;
    keys = new int[capacity];
    heads = new int[capacity];
    Arrays.fill(heads, UNUSED);
    used = live;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != UNUSED && oldHeads[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }
}
