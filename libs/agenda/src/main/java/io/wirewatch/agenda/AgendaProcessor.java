package io.wirewatch.agenda;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Ties a {@link RunningTask} to Kafka Streams. A task that is suspended and resumed gets a new one.
 */
final class AgendaProcessor<I, O> implements Processor<String, byte[], String, byte[]> {

  private final AgendaSettings<I> settings;
  private final Supplier<AgendaWork<I, O>> work;
  private final IoPool pool;
  private final AgendaMetrics metrics;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable RunningTask<I, O> task;
  private @Nullable Cancellable punctuation;

  AgendaProcessor(
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
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    var running = new RunningTask<>(settings, work.get(), pool, metrics, context);
    running.start();
    task = running;
    punctuation =
        context.schedule(
            settings.timing().punctuateEvery(),
            PunctuationType.WALL_CLOCK_TIME,
            timestamp -> running.punctuate());
  }

  @Override
  public void process(Record<String, byte[]> record) {
    var origin = Objects.requireNonNull(context).recordMetadata();
    Objects.requireNonNull(task)
        .command(
            new Command(
                origin.map(o -> o.topic()).orElse(""),
                origin.map(o -> o.partition()).orElse(-1),
                origin.map(o -> o.offset()).orElse(-1L),
                record.timestamp(),
                record.key(),
                record.value(),
                new RecordHeaders(record.headers())));
  }

  @Override
  public void close() {
    if (punctuation != null) {
      punctuation.cancel();
      punctuation = null;
    }
    if (task != null) {
      task.close();
      task = null;
    }
  }
}
