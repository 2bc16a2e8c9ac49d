package io.wirewatch.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The broker's directory, held by an operating-system lock while open. The lock dies with the
 * process, so a kill -9 leaves nothing to clean up.
 */
final class DataDirectory implements AutoCloseable {

  /**
   * Below this much free space a broker would stop in the middle of its work, so it does not start.
   */
  static final long MIN_FREE_BYTES = 256L << 20;

  private static final String LOCK_FILE = "broker.lock";

  private final Path logs;
  private final FileChannel lock;
  private final boolean usedBefore;

  private DataDirectory(Path logs, FileChannel lock, boolean usedBefore) {
    this.logs = logs;
    this.lock = lock;
    this.usedBefore = usedBefore;
  }

  /** Locks, checks and, when new, formats the directory. */
  static DataDirectory open(Path dir, int nodeId) {
    var lock = lock(dir);
    try {
      requireFreeSpace(dir, Files.getFileStore(dir).getUsableSpace());
      var logs = dir.resolve("log");
      boolean usedBefore = Files.exists(logs.resolve("meta.properties"));
      if (!usedBefore) {
        format(logs, nodeId);
      }
      return new DataDirectory(logs, lock, usedBefore);
    } catch (BrokerStartException e) {
      closeQuietly(lock);
      throw e;
    } catch (Exception e) {
      closeQuietly(lock);
      throw new BrokerStartException(
          "The data directory %s cannot be prepared: %s. Check its owner and permissions, or choose another directory."
              .formatted(dir, e),
          e);
    }
  }

  /** Where the broker keeps its log segments. */
  Path logs() {
    return logs;
  }

  /** Whether a broker has run here, so that its metadata tells of that run. */
  boolean usedBefore() {
    return usedBefore;
  }

  static void requireFreeSpace(Path dir, long usableBytes) {
    if (usableBytes < MIN_FREE_BYTES) {
      throw new BrokerStartException(
          "The disk of %s is full: %d MiB free, at least %d MiB are needed. Free some space or choose another data directory."
              .formatted(dir, usableBytes >> 20, MIN_FREE_BYTES >> 20));
    }
  }

  private static FileChannel lock(Path dir) {
    try {
      Files.createDirectories(dir);
      var file = dir.resolve(LOCK_FILE);
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        var holder = Files.readString(file, StandardCharsets.UTF_8).strip();
        closeQuietly(channel);
        throw new BrokerStartException(
            "The data directory %s is in use by another run%s. Stop that run, or choose another directory."
                .formatted(dir, holder.isEmpty() ? "" : " (process " + holder + ")"));
      }
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (IOException e) {
      throw new BrokerStartException(
          "The data directory %s cannot be used: %s. Check its owner, permissions and free space, or choose another directory."
              .formatted(dir, e),
          e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  private static void format(Path logs, int nodeId) throws Exception {
    new Formatter()
        .setNodeId(nodeId)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(logs.toString())
        .setMetadataLogDirectory(logs.toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setReleaseVersion(MetadataVersion.latestProduction())
        // One replica is all there is, so there is nothing to choose between: see ADR 42.
        .setFeatureLevel("eligible.leader.replicas.version", (short) 0)
        .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
        .run();
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written through it that anyone waits for.
    }
  }

  @Override
  public void close() {
    closeQuietly(lock);
  }
}
