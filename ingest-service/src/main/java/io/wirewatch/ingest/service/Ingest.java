package io.wirewatch.ingest.service;

import io.wirewatch.agenda.AgendaMetrics;
import io.wirewatch.agenda.AgendaSettings;
import io.wirewatch.agenda.IoPool;
import io.wirewatch.agenda.streams.StreamsConfigs;
import io.wirewatch.agenda.streams.StreamsHost;
import io.wirewatch.agenda.streams.StreamsStatus;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.Topics;
import io.wirewatch.ingest.address.HostGroups;
import io.wirewatch.ingest.catalog.FeedCatalog;
import io.wirewatch.ingest.document.Articles;
import io.wirewatch.ingest.document.ParsedDocuments;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.lists.FeedListImport;
import io.wirewatch.ingest.poll.PollMeters;
import io.wirewatch.ingest.poll.PollPerformer;
import io.wirewatch.ingest.poll.PollTopology;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.ClientSettings;
import io.wirewatch.net.NameLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;

/** The ingest service without a framework: what it is made of, and its life. */
public final class Ingest implements AutoCloseable {

  private static final List<Topic> TOPICS =
      List.of(Topic.FEEDS, Topic.ARTICLES, Topic.DEAD_LETTERS);

  private final IngestSettings settings;
  private final AddressPolicy addresses;
  private final HostGroups groups = new HostGroups();
  private final AgendaMetrics metrics = new AgendaMetrics();
  private final AgendaSettings<FeedItem> agenda;
  private final FeedCatalog catalog;
  private final Fetcher fetcher;
  private final StreamsHost host;
  private final FeedListImport lists;

  /** A service that looks names up with the platform. */
  public Ingest(IngestSettings settings, PollMeters meters) {
    this(settings, meters, NameLookup.system());
  }

  /** A service with a name look-up of one's own, as tests need it. */
  public Ingest(IngestSettings settings, PollMeters meters, NameLookup lookup) {
    this.settings = settings;
    IngestSettings.Http http = settings.http();
    this.addresses = AddressPolicy.publicAnd(http.allowedAddresses());
    this.fetcher =
        new Fetcher(
            http.limits(),
            addresses,
            ClientSettings.of(http.userAgent())
                .withConnectTimeout(http.connectTimeout())
                .withSocketTimeout(http.silence())
                .withConnectionsPerHost(2),
            lookup,
            new Fetcher.Politeness(groups::of, settings.polls().spacing()));
    int partitions = settings.topics().partitionsOf(Topic.FEEDS);
    this.agenda = PollTopology.agenda(partitions, settings.tickEvery());
    this.catalog = new FeedCatalog(settings.streams().bootstrapServers(), partitions);
    this.lists = new FeedListImport(catalog, addresses, groups);
    PollPerformer performer = new PollPerformer(fetcher, new ParsedDocuments());
    var tools = new PollTopology.Tools(settings.polls(), performer, meters, new Articles(groups));
    this.host =
        new StreamsHost(
            "ingest",
            PollTopology.of(agenda, tools, IoPool.virtualThreads(settings.maxInFlight()), metrics),
            StreamsConfigs.exactlyOnce(settings.streams()),
            this::prepare);
  }

  private void prepare(Admin admin) throws InterruptedException {
    Topics.ensure(admin, TOPICS, settings.topics());
    catalog.open();
    lists.importAtStart(settings.feedsFile());
  }

  /** Called with the stream just before it starts; add before {@link #start()}. */
  public Ingest beforeStart(Consumer<KafkaStreams> listener) {
    host.beforeStart(listener);
    return this;
  }

  /** Begins in the background: waits for Kafka, creates topics, imports the list, polls. */
  public void start() {
    host.start();
  }

  /** How the stream stands. */
  public StreamsStatus status() {
    return host.status();
  }

  /** The wanted feeds. */
  public FeedCatalog catalog() {
    return catalog;
  }

  /** Import of lists. */
  public FeedListImport lists() {
    return lists;
  }

  /** Which addresses may be polled. */
  public AddressPolicy addresses() {
    return addresses;
  }

  /** The groups of hosts. */
  public HostGroups groups() {
    return groups;
  }

  /** Numbers of the agenda. */
  public AgendaMetrics metrics() {
    return metrics;
  }

  /** The stream, once it was started; for interactive queries. */
  public Optional<KafkaStreams> streams() {
    return host.streams();
  }

  /** The agenda of the polls; its item store answers queries. */
  public AgendaSettings<FeedItem> agenda() {
    return agenda;
  }

  @Override
  public void close() {
    host.close();
    catalog.close();
    fetcher.close();
  }
}
