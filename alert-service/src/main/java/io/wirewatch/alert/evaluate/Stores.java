package io.wirewatch.alert.evaluate;

import io.wirewatch.core.alert.AlertState;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.kafka.JsonSerde;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of the evaluation. */
final class Stores {

  /** {@code region|subscription} to the state of its alert; absent while quiet. */
  static final String STATES = "alert-states";

  /** Region to its last score. */
  static final String SCORES = "last-scores";

  private static final Map<String, String> CHANGELOG =
      Map.of("segment.bytes", Integer.toString(32 << 20));

  private Stores() {}

  static StoreBuilder<KeyValueStore<String, AlertState>> states() {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(STATES),
            Serdes.String(),
            JsonSerde.of(AlertState.class))
        .withLoggingEnabled(CHANGELOG);
  }

  static StoreBuilder<KeyValueStore<String, RegionScore>> scores() {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(SCORES),
            Serdes.String(),
            JsonSerde.of(RegionScore.class))
        .withLoggingEnabled(CHANGELOG);
  }
}
