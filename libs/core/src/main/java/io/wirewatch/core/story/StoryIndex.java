package io.wirewatch.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  private final TreeSet<Node> items = new TreeSet<>();
  private final Map<String, Node> byKey = new HashMap<>();
  private final LeaderIndex leaders = new LeaderIndex();

  /** An item and the story it is in. */
  static final class Node implements Comparable<Node> {
    final StoryItem item;
    int handle = -1;
    Node leader;
    double similarity = 1;

    /** Members in order, this first; kept by leaders only. */
    @Nullable TreeSet<Node> members;

    Node(StoryItem item) {
      this.item = item;
      this.leader = this;
    }

    @Override
    public int compareTo(Node other) {
      return item.compareTo(other.item);
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
    items.add(node);
    @Nullable Node leader = leaders.earliestMatch(node);
    if (leader != null) {
      changed.add(leader.item);
      join(node, leader);
    } else {
      changed.add(node.item);
      lead(node);
      rederive(node, changed);
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

  /** The first item of every story, in order. */
  public List<StoryItem> stories() {
    return items.stream().filter(n -> n.leader == n).map(n -> n.item).toList();
  }

  /** Number of items. */
  public int size() {
    return items.size();
  }

  /**
   * Forgets every story whose first item lies before {@code orderMillis}, with all its members.
   *
   * @return what was forgotten
   */
  public List<StoryItem> expire(long orderMillis) {
    List<StoryItem> gone = new ArrayList<>();
    List<Node> old = new ArrayList<>();
    for (Node node : items) {
      if (node.item.orderMillis() >= orderMillis) {
        break;
      }
      if (node.members != null) {
        old.add(node);
      }
    }
    for (Node leader : old) {
      leaders.remove(leader);
      for (Node member : membersOf(leader)) {
        items.remove(member);
        byKey.remove(key(member.item.article(), member.item.version()));
        gone.add(member.item);
      }
    }
    return gone;
  }

  /** Looks again at the items a new story may take in, and at those that loses its first item. */
  private void rederive(Node begun, Set<StoryItem> changed) {
    TreeSet<Node> open = new TreeSet<>(takenBy(begun));
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      @Nullable Node leader = leaders.earliestMatch(node);
      if (leader == null && node.members == null) {
        changed.add(node.leader.item);
        leave(node);
        changed.add(node.item);
        lead(node);
        open.addAll(takenBy(node));
      } else if (leader != null && leader != node.leader) {
        changed.add(leader.item);
        changed.add(node.leader.item);
        if (node.members != null) {
          open.addAll(disband(node));
        } else {
          leave(node);
        }
        join(node, leader);
      }
    }
  }

  /** Items after {@code begun} that match it and stand in a story that began later. */
  private List<Node> takenBy(Node begun) {
    List<Node> taken = new ArrayList<>();
    for (Node later : items.tailSet(begun, false)) {
      if (later.item.orderMillis() > begun.item.orderMillis() + WINDOW_MILLIS) {
        break;
      }
      if (later.leader.compareTo(begun) > 0 && LeaderIndex.match(begun.item, later.item) > 0) {
        taken.add(later);
      }
    }
    return taken;
  }

  private void lead(Node node) {
    node.leader = node;
    node.similarity = 1;
    node.members = new TreeSet<>();
    node.members.add(node);
    leaders.add(node);
  }

  private void join(Node node, Node leader) {
    node.leader = leader;
    node.similarity = LeaderIndex.match(leader.item, node.item);
    membersOf(leader).add(node);
  }

  /** Leaves its story, unless that was disbanded before. */
  private static void leave(Node node) {
    if (node.leader.members != null) {
      node.leader.members.remove(node);
    }
  }

  /** Ends the story of {@code leader}; its other members are looked at again. */
  private Collection<Node> disband(Node leader) {
    leaders.remove(leader);
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
