package io.wirewatch.core.alert;

import io.wirewatch.events.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which subscriptions watch a region, itself or as a descendant of a region they name. Immutable;
 * made anew when a subscription changes.
 */
public final class Watchers {

  private final Map<String, List<Subscription>> exact = new HashMap<>();
  private final Map<String, List<Subscription>> withDescendants = new HashMap<>();
  private final Function<String, ? extends Set<String>> ancestors;

  /**
   * Indexes subscriptions.
   *
   * @param ancestors the ids of all regions above a region, without itself
   */
  public Watchers(
      Collection<Subscription> subscriptions, Function<String, ? extends Set<String>> ancestors) {
    this.ancestors = ancestors;
    for (Subscription subscription : subscriptions) {
      for (Subscription.Region region : subscription.regions()) {
        exact.computeIfAbsent(region.id(), id -> new ArrayList<>()).add(subscription);
        if (region.descendants()) {
          withDescendants.computeIfAbsent(region.id(), id -> new ArrayList<>()).add(subscription);
        }
      }
    }
  }

  /** The subscriptions that watch a region and are not paused, by id. */
  public Map<String, Subscription> of(String region) {
    Map<String, Subscription> watching = new TreeMap<>();
    add(exact.getOrDefault(region, List.of()), watching);
    if (!withDescendants.isEmpty()) {
      for (String ancestor : ancestors.apply(region)) {
        add(withDescendants.getOrDefault(ancestor, List.of()), watching);
      }
    }
    return watching;
  }

  private static void add(List<Subscription> found, Map<String, Subscription> watching) {
    for (Subscription subscription : found) {
      if (!subscription.paused()) {
        watching.put(subscription.id(), subscription);
      }
    }
  }
}
