package io.wirewatch.alert.evaluate;

import io.wirewatch.alert.wanted.Wanted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes an evaluator for each task, with its stores. */
public record EvaluatorSupplier(
    Supplier<Wanted> wanted, Duration staleAfter, InstantSource clock, EvaluationMetrics metrics)
    implements ProcessorSupplier<String, byte[], String, byte[]> {

  @Override
  public Processor<String, byte[], String, byte[]> get() {
    return new Evaluator(wanted, staleAfter, clock, metrics);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(Stores.states(), Stores.scores());
  }
}
