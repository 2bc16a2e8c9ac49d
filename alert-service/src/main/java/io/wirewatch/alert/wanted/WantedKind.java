package io.wirewatch.alert.wanted;

import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Silence;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.Topic;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that is wanted: where it is kept and how its versions are read.
 *
 * @param name for people, such as {@code subscription}
 * @param table where it stands in a snapshot, by id
 * @param version 1 at creation, growing by one with each change
 */
public record WantedKind<T>(
    String name,
    Topic topic,
    EventType type,
    Function<Wanted, Map<String, T>> table,
    ToIntFunction<T> version) {

  /** What a team wants to hear of. */
  public static final WantedKind<Subscription> SUBSCRIPTION =
      new WantedKind<>(
          "subscription",
          Topic.SUBSCRIPTIONS,
          EventType.SUBSCRIPTION,
          Wanted::subscriptions,
          Subscription::version);

  /** Where alerts are posted to. */
  public static final WantedKind<Endpoint> ENDPOINT =
      new WantedKind<>(
          "endpoint", Topic.ENDPOINTS, EventType.ENDPOINT, Wanted::endpoints, Endpoint::version);

  /** Stretches of time without deliveries. */
  public static final WantedKind<Silence> SILENCE =
      new WantedKind<>(
          "silence", Topic.SILENCES, EventType.SILENCE, Wanted::silences, Silence::version);

  /** The one of that id, or null. */
  public @Nullable T find(Wanted wanted, String id) {
    return table.apply(wanted).get(id);
  }

  /** Its version, 0 when there is none. */
  public int versionIn(Wanted wanted, String id) {
    T found = find(wanted, id);
    return found == null ? 0 : version.applyAsInt(found);
  }
}
