package io.wirewatch.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on the lines of a file on all cores and hands the results on in the order of the input.
 * Batches in flight are bounded, so memory does not grow with the file.
 */
public final class OrderedLines {
  private static final int BATCH_LINES = 128;
  private static final int BATCH_BYTES = 1 << 20;

  private final int cores;

  /**
   * @param cores threads to work on, at least 1
   */
  public OrderedLines(int cores) {
    if (cores < 1) {
      throw new IllegalArgumentException("cores must be at least 1, but is " + cores);
    }
    this.cores = cores;
  }

  /** What is done with one line; called from many threads at once. */
  @FunctionalInterface
  public interface Work<T> {
    /** The result for {@code line}, the {@code number}th from 1 of its file. */
    T apply(byte[] line, long number);
  }

  private record Numbered(byte[] line, long number) {}

  /**
   * Applies {@code work} to every line of {@code in} and gives the results to {@code sink}, which
   * is caught up with ({@code settled}) whenever the input has nothing more to give for now.
   */
  public <T> void forEach(InputStream in, Work<T> work, Consumer<T> sink, Runnable settled)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      pump(in, pool, work, sink, settled);
    } finally {
      pool.shutdownNow();
    }
  }

  private <T> void pump(
      InputStream in, ExecutorService pool, Work<T> work, Consumer<T> sink, Runnable settled)
      throws IOException, InterruptedException {
    LineReader reader = new LineReader(in);
    ArrayDeque<Future<List<T>>> flying = new ArrayDeque<>();
    int lines = 1; // the first answer comes at once, later batches are large
    for (List<Numbered> batch = batch(reader, lines);
        !batch.isEmpty();
        batch = batch(reader, lines)) {
      List<Numbered> mine = batch;
      flying.add(
          pool.submit(() -> mine.stream().map(n -> work.apply(n.line(), n.number())).toList()));
      lines = Math.min(BATCH_LINES, lines * 2);
      boolean idle = reader.idle();
      while (flying.size() > (idle ? 0 : 2 * cores)) {
        drain(flying.remove(), sink);
      }
      if (idle) {
        settled.run();
      }
    }
    while (!flying.isEmpty()) {
      drain(flying.remove(), sink);
    }
  }

  private static List<Numbered> batch(LineReader reader, int lines) throws IOException {
    List<Numbered> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < lines && bytes < BATCH_BYTES && (batch.isEmpty() || !reader.idle())) {
      byte[] line = reader.next();
      if (line == null) {
        break;
      }
      batch.add(new Numbered(line, reader.number()));
      bytes += line.length;
    }
    return batch;
  }

  private static <T> void drain(Future<List<T>> batch, Consumer<T> sink)
      throws InterruptedException {
    try {
      batch.get().forEach(sink);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
