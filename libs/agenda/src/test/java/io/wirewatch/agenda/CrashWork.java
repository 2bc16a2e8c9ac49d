package io.wirewatch.agenda;

import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.Record;

/**
 * I/O that leaves a line in a file, which a kill cannot take back: what the world saw. Each item is
 * performed {@link #ROUNDS} times.
 */
final class CrashWork implements AgendaWork<TestItem, Integer> {

  static final int ROUNDS = 4;
  static final int CONCURRENCY = 3;

  /**
   * What an I/O takes at least, in milliseconds: the time a peer takes to answer. The test's bound
   * on repeats counts how many fit between two commits, so it must not be as short as a loopback or
   * a disk happens to be.
   */
  static final int IO_MILLIS = 3;

  /** Answers after that time. */
  private static final Executor PEER =
      CompletableFuture.delayedExecutor(IO_MILLIS, TimeUnit.MILLISECONDS);

  private final FileChannel world;

  CrashWork(FileChannel world) {
    this.world = world;
  }

  @Override
  public Integer perform(String key, TestItem item, long attempt) throws Exception {
    note("start " + key + " " + item.group());
    CompletableFuture.runAsync(() -> {}, PEER).get();
    note("end " + key + " " + item.group());
    return item.done() + 1;
  }

  private void note(String line) {
    try {
      synchronized (world) {
        world.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Integer failed(String key, TestItem item, Exception cause) {
    return -1;
  }

  @Override
  public Next<TestItem> apply(
      String key, TestItem item, Integer outcome, Transition<TestItem> transition) {
    if (outcome < 0) {
      return Next.again(item, transition.now());
    }
    var line = (key + " " + outcome).getBytes(StandardCharsets.UTF_8);
    transition.emit("out", new Record<>(key, line, transition.now().toEpochMilli()));
    transition.table(TestWork.SEEN).put(key, outcome.toString());
    return outcome == ROUNDS ? Next.done() : Next.again(item.next(), transition.now());
  }

  @Override
  public void onCommand(Command command, Transition<TestItem> transition) {
    var read =
        (Decoded.Read<TestItem>) Json.read(Objects.requireNonNull(command.value()), TestItem.class);
    transition.put(Objects.requireNonNull(command.key()), read.value(), transition.now());
  }

  @Override
  public String group(String key, TestItem item) {
    return item.group();
  }

  @Override
  public boolean goesOn(Integer outcome) {
    return outcome > 0;
  }

  /** Every other group has a lane. */
  @Override
  public Limits limits(String group) {
    var limits = Limits.concurrency(CONCURRENCY);
    return group.hashCode() % 2 == 0 ? limits.withAhead(4) : limits;
  }
}
