package io.wirewatch.core.story;

import io.wirewatch.core.story.StoryIndex.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items whose texts may match a text.
 *
 * <p>Candidates share a feature: one of 64 MinHash bands of two rows, or one of the 28 pairs of
 * their eight heaviest terms. Texts alike enough to match share three or more of those terms in all
 * measured pairs, so pairs find them, and a pair's list stays short where a single name's would
 * not.
 *
 * <p>What is removed leaves its postings behind until they are as many as the others, and then all
 * are built anew: lists that many copies of one text share would be long to search for the one to
 * take out.
 */
final class FeatureIndex {
  private static final int TOP = 8;
  private static final int DEAD_AT_LEAST = 256;

  private Postings postings = new Postings();
  private List<@Nullable Node> nodes = new ArrayList<>();
  private int dead;
  private int[] seen = new int[256];
  private int lookup;

  void add(Node node, int[] features) {
    int handle = nodes.size();
    nodes.add(node);
    node.handle = handle;
    for (int feature : features) {
      postings.add(feature, handle);
    }
  }

  void remove(Node node) {
    nodes.set(node.handle, null);
    node.handle = -1;
    if (++dead >= Math.max(DEAD_AT_LEAST, nodes.size() / 2)) {
      rebuild();
    }
  }

  /** Hands over, once and in no order, every item that shares a feature. */
  void candidates(int[] features, Consumer<Node> sink) {
    lookup++;
    if (seen.length < nodes.size()) {
      seen = Arrays.copyOf(seen, nodes.size() * 2);
    }
    for (int feature : features) {
      for (int at = postings.first(feature); at != Postings.NONE; at = postings.next(at)) {
        int handle = postings.handle(at);
        if (seen[handle] != lookup) {
          seen[handle] = lookup;
          Node candidate = nodes.get(handle);
          if (candidate != null) {
            sink.accept(candidate);
          }
        }
      }
    }
  }

  private void rebuild() {
    List<@Nullable Node> old = nodes;
    postings = new Postings();
    nodes = new ArrayList<>(old.size());
    dead = 0;
    seen = new int[256];
    for (Node node : old) {
      if (node != null) {
        add(node, features(node.item.sketch()));
      }
    }
  }

  /** The features of a text: hashes, each standing for a band or a pair of terms. */
  static int[] features(Sketch sketch) {
    int[] top = heaviest(sketch);
    int bands = sketch.minhash.length * 2;
    int[] features = new int[bands + top.length * (top.length - 1) / 2];
    int size = 0;
    for (int band = 0; band < bands; band++) {
      int rows = (int) (sketch.minhash[band >> 1] >>> ((band & 1) == 0 ? 32 : 0));
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

  /** Hashes of the eight heaviest terms, ascending; of equal weights the lesser hash first. */
  private static int[] heaviest(Sketch sketch) {
    int count = Math.min(TOP, sketch.terms.length);
    int[] at = new int[count];
    int size = 0;
    for (int i = 0; i < sketch.terms.length; i++) {
      int weight = sketch.weights[i];
      if (size == count && (count == 0 || weight <= sketch.weights[at[size - 1]])) {
        continue;
      }
      int p = size < count ? size++ : size - 1;
      for (; p > 0 && sketch.weights[at[p - 1]] < weight; p--) {
        at[p] = at[p - 1];
      }
      at[p] = i;
    }
    int[] top = new int[count];
    for (int i = 0; i < count; i++) {
      top[i] = sketch.terms[at[i]];
    }
    Arrays.sort(top);
    return top;
  }
}
