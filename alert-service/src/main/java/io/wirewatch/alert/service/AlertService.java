package io.wirewatch.alert.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.agenda.AgendaMetrics;
import io.wirewatch.agenda.IoPool;
import io.wirewatch.agenda.streams.StreamsConfigs;
import io.wirewatch.agenda.streams.StreamsHost;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.agenda.streams.StreamsStatus;
import io.wirewatch.alert.board.AlertBoard;
import io.wirewatch.alert.deliver.Deliveries;
import io.wirewatch.alert.deliver.DeliveryMetrics;
import io.wirewatch.alert.deliver.DeliveryRequests;
import io.wirewatch.alert.deliver.DeliverySettings;
import io.wirewatch.alert.evaluate.EvaluationMetrics;
import io.wirewatch.alert.evaluate.EvaluatorSupplier;
import io.wirewatch.alert.query.TopicScan;
import io.wirewatch.alert.secret.Vault;
import io.wirewatch.alert.wanted.TopicWriter;
import io.wirewatch.alert.wanted.WantedView;
import io.wirewatch.alert.wanted.WantedWriter;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.Topics;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.ClientSettings;
import io.wirewatch.net.GuardedHttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The whole service without a framework: one stream, two views, one writer. */
public final class AlertService implements AutoCloseable {

  private static final List<Topic> TOPICS =
      List.of(
          Topic.REGION_SCORES,
          Topic.SUBSCRIPTIONS,
          Topic.ENDPOINTS,
          Topic.SILENCES,
          Topic.ALERTS,
          Topic.DELIVERIES,
          Topic.ATTEMPTS,
          Topic.DEAD_LETTERS);
  private static final Map<String, Integer> COMMIT_SOON =
      Map.of(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 30, StreamsConfig.POLL_MS_CONFIG, 10);
  private static final Duration VIEW_WITHIN = Duration.ofSeconds(60);

  private final AlertSettings settings;
  private final InstantSource clock = InstantSource.system();
  private final AddressPolicy policy;
  private final Vault vault;
  private final Map<String, Object> kafka = new HashMap<>();
  private final WantedView view;
  private final AlertBoard board;
  private final TopicWriter topics;
  private final WantedWriter writer;
  private final DeliveryRequests requests;
  private final GuardedHttpClient client;
  private final StreamsHost host;
  private final Regions regions;
  private final AtomicBoolean viewsStarted = new AtomicBoolean();

  /**
   * Builds the service; {@link #start()} starts it.
   *
   * @throws IllegalStateException when the key file cannot be used
   * @throws IllegalArgumentException when an allowed address cannot be read
   */
  public AlertService(AlertSettings settings, Regions regions, MeterRegistry registry) {
    this.settings = settings;
    this.regions = regions;
    this.policy = AddressPolicy.publicAnd(settings.allowAddresses());
    this.vault = Vault.open(settings.dataDir());
    kafka.putAll(settings.streams().overrides());
    kafka.put("bootstrap.servers", settings.streams().bootstrapServers());
    this.view = new WantedView(kafka, regions::ancestors);
    this.board = new AlertBoard(kafka);
    int partitions = settings.topics().partitionsOf(Topic.DELIVERIES);
    this.topics = new TopicWriter(kafka, clock);
    this.writer = new WantedWriter(topics, view);
    this.requests = new DeliveryRequests(topics, partitions);
    this.client = client(settings, policy);
    EvaluatorSupplier evaluators =
        new EvaluatorSupplier(view, settings.staleAfter(), clock, new EvaluationMetrics(registry));
    this.host =
        new StreamsHost(
            "alert",
            new AlertTopology(evaluators, parts(registry, partitions)).get(),
            streams(settings.streams()),
            this::prepare);
  }

  /**
   * An alert passes two transactions on its way out. Both are short and few, so that they may be
   * more frequent than where articles pass by the thousand.
   */
  private static Properties streams(StreamsSettings settings) {
    Properties config = StreamsConfigs.exactlyOnce(settings);
    COMMIT_SOON.forEach(
        (key, value) -> {
          if (!settings.overrides().containsKey(key)) {
            config.put(key, value);
          }
        });
    return config;
  }

  private static GuardedHttpClient client(AlertSettings settings, AddressPolicy policy) {
    ClientSettings http =
        ClientSettings.of(settings.userAgent())
            .withSocketTimeout(settings.sending().timeout())
            .withConnectionsPerHost(Math.max(32, settings.sending().maxInFlight() / 4));
    return new GuardedHttpClient(policy, http);
  }

  private Deliveries.Parts parts(MeterRegistry registry, int partitions) {
    AlertSettings.Sending sending = settings.sending();
    AgendaMetrics agenda = new AgendaMetrics();
    registry.gauge("wirewatch.alert.in.flight", agenda, AgendaMetrics::inFlight);
    registry.gauge("wirewatch.alert.due.lag.ms", agenda, AgendaMetrics::dueLagMillis);
    return new Deliveries.Parts(
        view,
        client,
        vault,
        clock,
        new DeliverySettings(sending.retention(), sending.disableAfter()),
        new DeliveryMetrics(registry),
        agenda,
        IoPool.virtualThreads(sending.maxInFlight()),
        partitions,
        sending.timeout(),
        sending.punctuateEvery());
  }

  /** The stream must not judge a score before all that is wanted is known. */
  private void prepare(Admin admin) throws InterruptedException {
    Topics.ensure(admin, TOPICS, settings.topics());
    if (viewsStarted.compareAndSet(false, true)) {
      view.start();
      board.start();
    }
    if (!view.awaitCaughtUp(VIEW_WITHIN)) {
      throw new KafkaException(
          "subscriptions could not be read within " + VIEW_WITHIN.toSeconds() + " s");
    }
  }

  /** Called with the stream just before it starts. Add before {@link #start()}. */
  public AlertService beforeStart(Consumer<KafkaStreams> listener) {
    host.beforeStart(listener);
    return this;
  }

  /** Begins in the background and returns at once. */
  public void start() {
    host.start();
  }

  /** How the stream stands. */
  public StreamsStatus status() {
    return host.status();
  }

  /** What is wanted, as this instance knows it. */
  public WantedView view() {
    return view;
  }

  /** What has become of alerts. */
  public AlertBoard board() {
    return board;
  }

  /** Writes what is wanted. */
  public WantedWriter writer() {
    return writer;
  }

  /** Asks for deliveries. */
  public DeliveryRequests requests() {
    return requests;
  }

  /** Seals the secrets of endpoints. */
  public Vault vault() {
    return vault;
  }

  /** Where webhooks may be sent to. */
  public AddressPolicy policy() {
    return policy;
  }

  /** The regions there are. */
  public Regions regions() {
    return regions;
  }

  /** The wall clock. */
  public InstantSource clock() {
    return clock;
  }

  /** How topics are laid out. */
  public AlertSettings settings() {
    return settings;
  }

  /** Answers questions about a topic. */
  public TopicScan scan() {
    return new TopicScan(kafka, Duration.ofSeconds(20));
  }

  @Override
  public void close() {
    host.close();
    view.close();
    board.close();
    topics.close();
    client.close();
  }
}
