package io.wirewatch.agenda;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Ties a {@link RunningTask} to Kafka Streams. A task that is suspended and resumed gets a new one.
 *
 * <p>Each punctuation makes Kafka Streams commit a transaction, an idle task's too. So the task is
 * looked after often while something runs or is due soon, and seldom otherwise.
 */
final class AgendaProcessor<I, O> implements Processor<String, byte[], String, byte[]> {

  /** How often an idle task looks for what is due soon, at most this far ahead. */
  private static final Duration IDLE = Duration.ofMillis(500);

  private final AgendaSettings<I> settings;
  private final Supplier<AgendaWork<I, O>> work;
  private final IoPool pool;
  private final AgendaMetrics metrics;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable RunningTask<I, O> task;
  private @Nullable Cancellable idle;
  private @Nullable Cancellable busy;

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
    idle = context.schedule(IDLE, PunctuationType.WALL_CLOCK_TIME, timestamp -> adapt());
    adapt();
  }

  /** Begins or ends the frequent punctuations. */
  private void adapt() {
    boolean wanted = Objects.requireNonNull(task).busy(IDLE);
    if (wanted && busy == null) {
      busy =
          Objects.requireNonNull(context)
              .schedule(
                  settings.timing().punctuateEvery(),
                  PunctuationType.WALL_CLOCK_TIME,
                  timestamp -> {
                    Objects.requireNonNull(task).punctuate();
                    adapt();
                  });
    } else if (!wanted && busy != null) {
      busy.cancel();
      busy = null;
    }
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Objects.requireNonNull(task).command(Command.of(Objects.requireNonNull(context), record));
    adapt();
  }

  @Override
  public void close() {
    cancel(idle);
    cancel(busy);
    idle = null;
    busy = null;
    if (task != null) {
      task.close();
      task = null;
    }
  }

  private static void cancel(@Nullable Cancellable punctuation) {
    if (punctuation != null) {
      punctuation.cancel();
    }
  }
}
