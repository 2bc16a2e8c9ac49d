package io.wirewatch.enrich.article;

import io.wirewatch.enrich.EnrichCounters;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The first stage with its stores. */
public final class ArticleStage implements ProcessorSupplier<String, byte[], String, byte[]> {

  static final String SEEN = "articles-seen";
  static final String WORLD = "articles-world";
  static final String CLOCK = "articles-clock";

  private final ArticleReader reader;
  private final int partitions;
  private final EnrichCounters counters;

  /**
   * @param reader analyses; called on stream threads, several at once
   * @param partitions partitions of ww.articles
   */
  public ArticleStage(ArticleReader reader, int partitions, EnrichCounters counters) {
    this.reader = reader;
    this.partitions = partitions;
    this.counters = counters;
  }

  @Override
  public Processor<String, byte[], String, byte[]> get() {
    return new Processor<>() {
      private @Nullable ArticleProcessor running;

      @Override
      public void init(ProcessorContext<String, byte[]> context) {
        running = new ArticleProcessor(reader, partitions, counters, context);
      }

      @Override
      public void process(Record<String, byte[]> record) {
        Objects.requireNonNull(running).process(record);
      }
    };
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        store(SEEN, Serdes.String()), store(WORLD, Serdes.Bytes()), store(CLOCK, Serdes.String()));
  }

  private static <K> StoreBuilder<?> store(String name, Serde<K> keys) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray())
        .withLoggingEnabled(Map.of("delete.retention.ms", "60000"));
  }
}
