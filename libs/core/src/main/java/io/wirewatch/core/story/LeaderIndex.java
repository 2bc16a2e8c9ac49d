package io.wirewatch.core.story;

import io.wirewatch.core.story.StoryIndex.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the first items of stories, the earliest an item matches.
 *
 * <p>Candidates share a feature: one of 64 MinHash bands of two rows, or one of the 28 pairs of
 * their eight heaviest terms. Texts alike enough to match share three or more of those terms in all
 * measured pairs, so pairs find them, and a pair's list stays short where a single name's would
 * not.
 */
final class LeaderIndex {
  private static final int TOP = 8;

  private final Postings postings = new Postings();
  private final List<@Nullable Node> nodes = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private int[] seen = new int[256];
  private int lookup;

  void add(Node leader) {
    int handle = free.isEmpty() ? nodes.size() : free.removeLast();
    if (handle == nodes.size()) {
      nodes.add(leader);
    } else {
      nodes.set(handle, leader);
    }
    leader.handle = handle;
    for (int feature : features(leader.item.sketch())) {
      postings.add(feature, handle);
    }
  }

  void remove(Node leader) {
    for (int feature : features(leader.item.sketch())) {
      postings.remove(feature, leader.handle);
    }
    nodes.set(leader.handle, null);
    free.add(leader.handle);
    leader.handle = -1;
  }

  /** The earliest story before {@code node} whose first item it matches; null when none. */
  @Nullable Node earliestMatch(Node node) {
    @Nullable Node best = null;
    lookup++;
    if (seen.length < nodes.size()) {
      seen = Arrays.copyOf(seen, nodes.size() * 2);
    }
    for (int feature : features(node.item.sketch())) {
      for (int at = postings.first(feature); at != Postings.NONE; at = postings.next(at)) {
        int handle = postings.handle(at);
        if (seen[handle] != lookup) {
          seen[handle] = lookup;
          Node candidate = nodes.get(handle);
          if (candidate != null
              && candidate.compareTo(node) < 0
              && (best == null || candidate.compareTo(best) < 0)
              && match(candidate.item, node.item) > 0) {
            best = candidate;
          }
        }
      }
    }
    return best;
  }

  /** Similarity of a story's first item and a later item, 0 when the item cannot join. */
  static double match(StoryItem first, StoryItem item) {
    if (item.orderMillis() - first.orderMillis() > StoryIndex.WINDOW_MILLIS
        || Math.abs(item.publishedMillis() - first.publishedMillis()) > StoryIndex.WINDOW_MILLIS) {
      return 0;
    }
    return Similarity.match(first.sketch(), item.sketch());
  }

  private static int[] features(Sketch sketch) {
    int[] top = heaviest(sketch);
    int bands = sketch.minhash.length / 2;
    int[] features = new int[bands + top.length * (top.length - 1) / 2];
    int size = 0;
    for (int band = 0; band < bands; band++) {
      int rows = (sketch.minhash[2 * band] << 16) | (sketch.minhash[2 * band + 1] & 0xFFFF);
      features[size++] = Tokens.mix(rows + band * 0x9E3779B9);
    }
    for (int i = 0; i < top.length; i++) {
      for (int k = 0; k < i; k++) {
        // Terms lie in ascending order, so a pair has one spelling.
        features[size++] = Tokens.mix(Tokens.mix(top[k]) * 31 + top[i]);
      }
    }
    return features;
  }

  /** Hashes of the eight heaviest terms, ascending. */
  private static int[] heaviest(Sketch sketch) {
    int count = Math.min(TOP, sketch.terms.length);
    long[] ranked = new long[sketch.terms.length];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = ((long) -sketch.weights[i] << 32) | i;
    }
    Arrays.sort(ranked);
    int[] top = new int[count];
    for (int i = 0; i < count; i++) {
      top[i] = sketch.terms[(int) ranked[i]];
    }
    Arrays.sort(top);
    return top;
  }
}
