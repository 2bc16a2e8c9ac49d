package io.wirewatch.agenda.streams;

import io.wirewatch.events.kafka.TopicMismatchException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs one topology for as long as the service lives: waits until Kafka answers and its topics are
 * as wanted, starts the stream, replaces threads that die, and says at any time how it stands.
 */
public final class StreamsHost implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StreamsHost.class.getName());
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration CLOSE = Duration.ofSeconds(20);

  private final String service;
  private final Topology topology;
  private final Properties config;
  private final Preparation preparation;
  private final List<Consumer<KafkaStreams>> listeners = new CopyOnWriteArrayList<>();
  private volatile StreamsStatus status = new StreamsStatus.Waiting("not started");
  private volatile @Nullable KafkaStreams streams;
  private volatile @Nullable Thread starter;

  /** What must be done before the stream may start: create and check topics. */
  @FunctionalInterface
  public interface Preparation {
    /**
     * @throws TopicMismatchException when the topics forbid a start
     * @throws KafkaException when Kafka cannot be reached: tried again
     */
    void run(Admin admin) throws InterruptedException;
  }

  /**
   * @param service name in messages
   * @param config from {@link StreamsConfigs#exactlyOnce}
   */
  public StreamsHost(
      String service, Topology topology, Properties config, Preparation preparation) {
    this.service = service;
    this.topology = topology;
    this.config = config;
    this.preparation = preparation;
  }

  /**
   * Called with the stream just before it starts: to bind metrics, for instance. Add before {@link
   * #start()}.
   */
  public StreamsHost beforeStart(Consumer<KafkaStreams> listener) {
    listeners.add(listener);
    return this;
  }

  /** Begins in the background and returns at once. */
  public void start() {
    starter = Thread.ofVirtual().name(service + "-starter").start(this::awaitAndStart);
  }

  /** How it stands. */
  public StreamsStatus status() {
    return status;
  }

  /** The stream, once started. */
  public Optional<KafkaStreams> streams() {
    return Optional.ofNullable(streams);
  }

  private void awaitAndStart() {
    try {
      while (!prepared()) {
        Thread.sleep(RETRY);
      }
      startStream();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (TopicMismatchException e) {
      become(new StreamsStatus.Refused(message(e)), System.Logger.Level.ERROR);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, service + " could not start", e);
      become(new StreamsStatus.Failed(message(e)), System.Logger.Level.ERROR);
    }
  }

  private boolean prepared() throws InterruptedException {
    var servers = String.valueOf(config.get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG));
    try (var admin = Admin.create(adminConfig(servers))) {
      preparation.run(admin);
      return true;
    } catch (KafkaException e) {
      become(
          new StreamsStatus.Waiting(
              "no usable answer from %s (%s); check kafka.bootstrap.servers and that Kafka runs; trying again every %d s"
                  .formatted(servers, message(e), RETRY.toSeconds())),
          System.Logger.Level.WARNING);
      return false;
    }
  }

  private static Map<String, Object> adminConfig(String servers) {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
  }

  private synchronized void startStream() {
    if (status instanceof StreamsStatus.Closed) {
      return;
    }
    var stream = new KafkaStreams(topology, config);
    stream.setUncaughtExceptionHandler(this::onUncaught);
    stream.setStateListener((to, from) -> onState(to));
    listeners.forEach(listener -> listener.accept(stream));
    become(new StreamsStatus.Starting("joining the group"), System.Logger.Level.INFO);
    streams = stream;
    stream.start();
  }

  private void onState(KafkaStreams.State state) {
    switch (state) {
      case RUNNING -> become(new StreamsStatus.Running(), System.Logger.Level.INFO);
      case REBALANCING, CREATED ->
          become(
              new StreamsStatus.Starting("taking over tasks and restoring their state"),
              System.Logger.Level.INFO);
      case ERROR, PENDING_ERROR ->
          become(
              new StreamsStatus.Failed("the stream stopped; look at the log above, then restart"),
              System.Logger.Level.ERROR);
      case PENDING_SHUTDOWN, NOT_RUNNING -> {
        // Closing: close() says so.
      }
    }
  }

  /**
   * A thread that dies aborts its transaction and repeats it in a new thread, a second later so as
   * not to spin.
   */
  private StreamThreadExceptionResponse onUncaught(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FencedInstanceIdException) {
        LOG.log(
            System.Logger.Level.ERROR,
            service + ": another instance runs under the same instance id; give each its own");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    }
    LOG.log(System.Logger.Level.ERROR, service + ": a stream thread died and is replaced", failure);
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private void become(StreamsStatus next, System.Logger.Level level) {
    if (!next.equals(status) && !(status instanceof StreamsStatus.Closed)) {
      status = next;
      LOG.log(level, service + " " + next.describe());
    }
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Commits what is done and stops, within 20 s. */
  @Override
  public void close() {
    var waiting = starter;
    if (waiting != null) {
      waiting.interrupt();
    }
    KafkaStreams stream;
    synchronized (this) {
      become(new StreamsStatus.Closed(), System.Logger.Level.INFO);
      stream = streams;
    }
    if (stream != null) {
      stream.close(CLOSE);
    }
  }
}
