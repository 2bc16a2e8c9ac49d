package io.wirewatch.agenda;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * An agenda as a processor of a topology; it brings its stores along. Its parents are sources of
 * text keys and raw bytes, its children the sinks the work emits to:
 *
 * <pre>{@code
 * new WireTopology()
 *     .source("feeds", Topic.FEEDS)
 *     .processor("polls", new Agenda<>(settings, PollWork::new, pool, metrics), "feeds")
 *     .sink("articles", Topic.ARTICLES, "polls")
 *     .sink("ticks", Topic.ARTICLES, new Multicast<>(), "polls")
 *     .sink("dead-letters", Topic.DEAD_LETTERS, "polls");
 * }</pre>
 *
 * <p>The stream must run with exactly_once_v2 (see {@link
 * io.wirewatch.agenda.streams.StreamsConfigs}).
 */
public final class Agenda<I, O> implements ProcessorSupplier<String, byte[], String, byte[]> {

  /**
   * Deleted entries of the changelogs need not be kept for slow readers: a restore reads to the
   * end.
   */
  private static final Map<String, String> CHANGELOG =
      Map.of("segment.bytes", Integer.toString(32 << 20), "delete.retention.ms", "60000");

  private final AgendaSettings<I> settings;
  private final Supplier<AgendaWork<I, O>> work;
  private final IoPool pool;
  private final AgendaMetrics metrics;

  /**
   * @param work makes the work of one task
   * @param pool shared by all agendas of the service
   */
  public Agenda(
      AgendaSettings<I> settings,
      Supplier<AgendaWork<I, O>> work,
      IoPool pool,
      AgendaMetrics metrics) {
    this.settings = settings;
    this.work = work;
    this.pool = pool;
    this.metrics = metrics;
  }

  @Override
  public Processor<String, byte[], String, byte[]> get() {
    return new AgendaProcessor<>(settings, work, pool, metrics);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    var stores = new LinkedHashSet<StoreBuilder<?>>();
    stores.add(store(settings.itemStore(), Serdes.String(), Serdes.ByteArray()));
    stores.add(store(settings.dueStore(), Serdes.Bytes(), Serdes.ByteArray()));
    stores.add(store(settings.groupStore(), Serdes.String(), Serdes.Long()));
    stores.add(store(settings.clockStore(), Serdes.String(), Serdes.Long()));
    settings.tables().forEach(table -> stores.add(store(table)));
    return stores;
  }

  private static <V> StoreBuilder<?> store(TableSpec<V> table) {
    return store(table.name(), Serdes.String(), table.values());
  }

  private static <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
        .withLoggingEnabled(CHANGELOG);
  }
}
