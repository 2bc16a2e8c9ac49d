package io.wirewatch.enrich.region;

import io.wirewatch.core.state.RegionProcessor;
import io.wirewatch.enrich.Children;
import io.wirewatch.enrich.EnrichCounters;
import io.wirewatch.enrich.Outlet;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionScore;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The second stage with its store: region hits in, snapshots out. What happens between is the
 * core's.
 */
public final class RegionStage implements ProcessorSupplier<String, byte[], String, byte[]> {

  static final String RECORDS = "regions";

  private final RegionCore core;
  private final EnrichCounters counters;

  /** The stage over that core. */
  public RegionStage(RegionCore core, EnrichCounters counters) {
    this.core = core;
    this.counters = counters;
  }

  @Override
  public Processor<String, byte[], String, byte[]> get() {
    return new Regions();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(RECORDS), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingEnabled(Map.of("delete.retention.ms", "60000")));
  }

  private final class Regions implements Processor<String, byte[], String, byte[]> {
    private @Nullable RegionRecords records;
    private @Nullable RegionProcessor regions;
    private @Nullable Outlet outlet;
    private int task;

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
      KeyValueStore<Bytes, byte[]> store = context.getStateStore(RECORDS);
      records = new RegionRecords(store);
      regions = core.over(records);
      outlet = new Outlet(context, counters, Children.DEAD_HITS);
      task = context.taskId().partition();
      showClock(regions);
    }

    @Override
    public void process(Record<String, byte[]> record) {
      if (record.value() == null) {
        outlet()
            .deadLetter(record, "no-value", "a region hit is never deleted, but the value is null");
        return;
      }
      switch (Json.read(record.value(), RegionHit.class)) {
        case Decoded.Read<RegionHit>(Contribution contribution) -> take(contribution, record);
        case Decoded.Read<RegionHit>(Watermark watermark) -> advance(watermark);
        case Decoded.Unreadable<RegionHit>(var reason) ->
            outlet().deadLetter(record, "unreadable-json", reason);
      }
    }

    private void take(Contribution contribution, Record<String, byte[]> record) {
      if (!contribution.region().equals(record.key())) {
        var message =
            "a hit of %s was written under key %s".formatted(contribution.region(), record.key());
        outlet().deadLetter(record, "misrouted", message);
        return;
      }
      try {
        regions().apply(contribution);
      } catch (RuntimeException e) {
        outlet().deadLetter(record, "unusable-contribution", e.toString());
        regions =
            core.over(
                Objects.requireNonNull(records)); // memory may be half changed, the store is not
      }
    }

    private void advance(Watermark watermark) {
      regions().advance(watermark, this::emit);
      showClock(regions());
    }

    private void emit(RegionScore score) {
      counters.add(EnrichCounters.Count.SNAPSHOTS);
      var id = score.region() + "-" + score.clock().toEpochMilli();
      outlet()
          .emit(
              Children.REGION_SCORES,
              EventType.REGION_SCORE,
              score.region(),
              id,
              score,
              score.clock());
    }

    private void showClock(RegionProcessor regions) {
      var clock = regions.clock();
      if (clock != null) {
        counters.clock(task, clock);
      }
    }

    @Override
    public void close() {
      counters.forgetClock(task);
    }

    private RegionProcessor regions() {
      return Objects.requireNonNull(regions);
    }

    private Outlet outlet() {
      return Objects.requireNonNull(outlet);
    }
  }
}
