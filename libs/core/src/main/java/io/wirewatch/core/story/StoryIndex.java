package io.wirewatch.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles into stories, one at a time, with the same outcome for every order of arrival.
 *
 * <p>The outcome is defined by the order of the items alone: taken in that order, an item joins the
 * earliest story whose first item it matches and that began at most 72 h before, else it begins a
 * story. Only the first item is matched, so stories never merge through a third. An item that
 * arrives late may turn out to begin a story; then the items after it are looked at again, and only
 * those (docs/adr/0031).
 *
 * <p>Not safe for use by several threads.
 */
public final class StoryIndex {
  /** How long a story takes in members, counted from its first. */
  public static final long WINDOW_MILLIS = 72 * 3_600_000L;

  private final Map<String, Node> byKey = new HashMap<>();

  /** First items of stories. */
  private final TreeSet<Node> firsts = new TreeSet<>();

  private final FeatureIndex leaders = new FeatureIndex();
  private final FeatureIndex followers = new FeatureIndex();

  /** An item and the story it is in. */
  static final class Node implements Comparable<Node> {
    final StoryItem item;

    /** The item's own, close at hand. */
    final long orderMillis;

    /** In the index of leaders, or of followers; −1 when in neither. */
    int handle = -1;

    Node leader;
    double similarity = 1;

    /** Members in order, this first; kept by leaders only. */
    @Nullable TreeSet<Node> members;

    Node(StoryItem item) {
      this.item = item;
      this.orderMillis = item.orderMillis();
      this.leader = this;
    }

    @Override
    public int compareTo(Node other) {
      int byTime = Long.compare(orderMillis, other.orderMillis);
      return byTime != 0 ? byTime : item.compareTo(other.item);
    }
  }

  /**
   * Where an item stands.
   *
   * @param item the item
   * @param story the first item of its story
   * @param similarity to the first item, 1 for itself
   */
  public record Placement(StoryItem item, StoryItem story, double similarity) {
    /** Whether the item begins the story. */
    public boolean first() {
      return item.equals(story);
    }
  }

  /**
   * Takes an item in.
   *
   * @return the stories whose members changed, each by its first item; those that ended too. None
   *     when that version of the article was here
   */
  public Set<StoryItem> add(StoryItem item) {
    Node node = new Node(item);
    Set<StoryItem> changed = new LinkedHashSet<>();
    if (byKey.putIfAbsent(key(item.article(), item.version()), node) != null) {
      return changed;
    }
    int[] features = FeatureIndex.features(item.sketch());
    @Nullable Node leader = earliestMatch(node, features);
    if (leader != null) {
      changed.add(leader.item);
      join(node, leader, features);
    } else {
      changed.add(node.item);
      lead(node, features);
      rederive(node, features, changed);
    }
    return changed;
  }

  /** Where that version of the article stands; null when it is not here. */
  public @Nullable Placement placement(String article, int version) {
    Node node = byKey.get(key(article, version));
    return node == null ? null : new Placement(node.item, node.leader.item, node.similarity);
  }

  /** The members of the story {@code first} begins, in order; empty when it begins none. */
  public List<StoryItem> members(StoryItem first) {
    Node node = byKey.get(key(first.article(), first.version()));
    return node == null || node.members == null
        ? List.of()
        : node.members.stream().map(n -> n.item).toList();
  }

  /** Whether the item is the last member of the story {@code first} begins. */
  public boolean isLast(StoryItem item, StoryItem first) {
    Node node = byKey.get(key(first.article(), first.version()));
    return node != null && node.members != null && node.members.last().item.equals(item);
  }

  /** The first item of every story, in order. */
  public List<StoryItem> stories() {
    return firsts.stream().map(n -> n.item).toList();
  }

  /** Number of items. */
  public int size() {
    return byKey.size();
  }

  /**
   * Forgets every story whose first item lies before {@code orderMillis}, with all its members.
   *
   * @return what was forgotten
   */
  public List<StoryItem> expire(long orderMillis) {
    List<StoryItem> gone = new ArrayList<>();
    while (!firsts.isEmpty() && firsts.first().item.orderMillis() < orderMillis) {
      Node leader = firsts.removeFirst();
      for (Node member : membersOf(leader)) {
        (member == leader ? leaders : followers).remove(member);
        byKey.remove(key(member.item.article(), member.item.version()));
        gone.add(member.item);
      }
    }
    return gone;
  }

  /** The earliest story before {@code node} whose first item it matches; null when none. */
  private @Nullable Node earliestMatch(Node node, int[] features) {
    @Nullable Node[] best = new Node[1];
    leaders.candidates(
        features,
        candidate -> {
          if (candidate.compareTo(node) < 0
              && (best[0] == null || candidate.compareTo(best[0]) < 0)
              && matches(candidate.item, node.item)) {
            best[0] = candidate;
          }
        });
    return best[0];
  }

  /** Whether a later item can join the story an item begins. */
  private static boolean matches(StoryItem first, StoryItem item) {
    return item.orderMillis() - first.orderMillis() <= WINDOW_MILLIS
        && Math.abs(item.publishedMillis() - first.publishedMillis()) <= WINDOW_MILLIS
        && Similarity.areOneStory(first.sketch(), item.sketch());
  }

  /** Looks again at the items a new story may take in, and at those that loses its first item. */
  private void rederive(Node begun, int[] ofBegun, Set<StoryItem> changed) {
    TreeSet<Node> open = takenBy(begun, ofBegun);
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      int[] features = FeatureIndex.features(node.item.sketch());
      @Nullable Node leader = earliestMatch(node, features);
      if (leader == null && node.members == null) {
        changed.add(node.leader.item);
        leave(node);
        changed.add(node.item);
        lead(node, features);
        open.addAll(takenBy(node, features));
      } else if (leader != null && leader != node.leader) {
        changed.add(leader.item);
        changed.add(node.leader.item);
        if (node.members != null) {
          open.addAll(disband(node));
        } else {
          leave(node);
        }
        join(node, leader, features);
      }
    }
  }

  /** Items after {@code begun} that match it and stand in a story that began later. */
  private TreeSet<Node> takenBy(Node begun, int[] features) {
    TreeSet<Node> taken = new TreeSet<>();
    Consumer<Node> later =
        node -> {
          if (node.compareTo(begun) > 0
              && node.leader.compareTo(begun) > 0
              && matches(begun.item, node.item)) {
            taken.add(node);
          }
        };
    leaders.candidates(features, later);
    followers.candidates(features, later);
    return taken;
  }

  private void lead(Node node, int[] features) {
    node.leader = node;
    node.similarity = 1;
    node.members = new TreeSet<>();
    node.members.add(node);
    firsts.add(node);
    leaders.add(node, features);
  }

  private void join(Node node, Node leader, int[] features) {
    node.leader = leader;
    node.similarity = Similarity.match(leader.item.sketch(), node.item.sketch());
    membersOf(leader).add(node);
    followers.add(node, features);
  }

  /** Leaves its story, unless that was disbanded before. */
  private void leave(Node node) {
    followers.remove(node);
    if (node.leader.members != null) {
      node.leader.members.remove(node);
    }
  }

  /** Ends the story of {@code leader}; its other members are looked at again. */
  private Collection<Node> disband(Node leader) {
    leaders.remove(leader);
    firsts.remove(leader);
    TreeSet<Node> members = membersOf(leader);
    leader.members = null;
    members.remove(leader);
    return members;
  }

  private static TreeSet<Node> membersOf(Node leader) {
    if (leader.members == null) {
      throw new IllegalStateException(leader.item.article() + " begins no story");
    }
    return leader.members;
  }

  private static String key(String article, int version) {
    return article + ' ' + version;
  }
}
