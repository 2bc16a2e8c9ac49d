package io.wirewatch.alert.wanted;

import io.wirewatch.core.alert.Watchers;
import io.wirewatch.events.Acknowledgement;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EndpointHealth;
import io.wirewatch.events.Silence;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted at one moment. Immutable.
 *
 * @param watchers index of the subscriptions by region
 */
public record Wanted(
    Map<String, Subscription> subscriptions,
    Map<String, Endpoint> endpoints,
    Map<String, EndpointHealth> health,
    Map<String, Silence> silences,
    Map<String, Acknowledgement> acknowledgements,
    Watchers watchers) {

  /** Nothing wanted yet. */
  public static Wanted nothing() {
    return of(new Tables(), region -> Set.of());
  }

  /** Copies tables that may change. */
  public static Wanted of(Tables tables, Function<String, ? extends Set<String>> ancestors) {
    return new Wanted(
        Map.copyOf(tables.subscriptions),
        Map.copyOf(tables.endpoints),
        Map.copyOf(tables.health),
        Map.copyOf(tables.silences),
        Map.copyOf(tables.acknowledgements),
        new Watchers(tables.subscriptions.values(), ancestors));
  }

  /** Whether the endpoint was given up by deliveries since the team last enabled it. */
  public boolean givenUp(Endpoint endpoint) {
    EndpointHealth found = health.get(endpoint.id());
    return found != null
        && found.disabledAt() != null
        && found.disabledAt().isAfter(endpoint.enabledAt());
  }

  /** The tables as they are read off the topics; used by one thread. */
  public static final class Tables {
    public final Map<String, Subscription> subscriptions = new HashMap<>();
    public final Map<String, Endpoint> endpoints = new HashMap<>();
    public final Map<String, EndpointHealth> health = new HashMap<>();
    public final Map<String, Silence> silences = new HashMap<>();
    public final Map<String, Acknowledgement> acknowledgements = new HashMap<>();

    /** The version that stands under a key of a topic, or null. */
    @Nullable Integer version(String topic, String key) {
      if (topic.equals(Topic.SUBSCRIPTIONS.topicName())) {
        Subscription standing = subscriptions.get(key);
        return standing == null ? null : Integer.valueOf(standing.version());
      }
      if (topic.equals(Topic.ENDPOINTS.topicName())) {
        Endpoint standing = endpoints.get(key);
        return standing == null ? null : Integer.valueOf(standing.version());
      }
      Silence standing = silences.get(key);
      return standing == null ? null : Integer.valueOf(standing.version());
    }
  }
}
