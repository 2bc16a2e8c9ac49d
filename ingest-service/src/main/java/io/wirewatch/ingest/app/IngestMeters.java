package io.wirewatch.ingest.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.events.Article;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.ingest.feed.Intake;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.poll.PollMeters;
import io.wirewatch.ingest.poll.TheatreCoverage;
import io.wirewatch.ingest.service.Ingest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Metrics of ingest, prefixed {@code wirewatch_ingest_}: polls by outcome, their time and size,
 * articles, lag from publication to fetch, coverage, and how the agenda keeps up. No metric has a
 * feed or host as tag: thousands of them would drown the rest.
 */
final class IngestMeters implements PollMeters {

  private final MeterRegistry registry;
  private final Map<String, Timer> polls = new ConcurrentHashMap<>();
  private final Map<Integer, List<FeedCoverage>> coverage = new ConcurrentHashMap<>();
  private final Map<Integer, List<TheatreCoverage>> theatres = new ConcurrentHashMap<>();
  private volatile Map<String, TheatreCoverage> theatreSums = Map.of();
  private final MultiGauge theatreFeeds;
  private final MultiGauge theatreAnswering;
  private final Counter fresh;
  private final Counter updated;
  private final Counter backfilled;
  private final Timer lag;
  private final Timer applied;
  private final DistributionSummary bytes;

  IngestMeters(MeterRegistry registry) {
    this.registry = registry;
    this.fresh = articles("new");
    this.updated = articles("updated");
    this.backfilled = articles("backfill");
    this.theatreFeeds = theatre("feeds", "Feeds not paused, by category of the feed lists");
    this.theatreAnswering =
        theatre("answering", "Feeds that answered lately, by category of the feed lists");
    this.lag =
        Timer.builder("wirewatch.ingest.publication.lag")
            .description("From the publisher's date to our fetch; back-fill left out")
            .publishPercentiles(0.5, 0.95)
            .register(registry);
    this.applied =
        Timer.builder("wirewatch.ingest.apply.lag")
            .description("From the response to the record in the transaction")
            .publishPercentiles(0.5, 0.95)
            .register(registry);
    this.bytes =
        DistributionSummary.builder("wirewatch.ingest.body.bytes")
            .description("Bodies on the wire")
            .baseUnit("bytes")
            .register(registry);
  }

  private MultiGauge theatre(String name, String description) {
    return MultiGauge.builder("wirewatch.ingest.theatre." + name)
        .description(description)
        .register(registry);
  }

  private Counter articles(String kind) {
    return Counter.builder("wirewatch.ingest.articles")
        .description("Articles published, by kind")
        .tag("kind", kind)
        .register(registry);
  }

  /** Gauges that ask the running service. */
  void bind(Ingest ingest) {
    gauge("feeds", "Wanted feeds", ingest, i -> i.catalog().all().size());
    gauge(
        "polls.in.flight",
        "Polls running or waiting to be applied",
        ingest,
        i -> i.metrics().inFlight());
    gauge(
        "due.lag.ms", "How late the latest due group is", ingest, i -> i.metrics().dueLagMillis());
    gauge("outcomes.waiting", "Outcomes not yet applied", ingest, i -> i.metrics().mailbox());
    gauge("dead.letters", "Dead letters since the start", ingest, i -> i.metrics().deadLetters());
    gauge("coverage.groups", "Groups of hosts with feeds", ingest, i -> sum(c -> 1));
    gauge("coverage.feeds", "Feeds not paused", ingest, i -> sum(FeedCoverage::feeds));
    gauge(
        "coverage.answering",
        "Feeds that answered lately",
        ingest,
        i -> sum(FeedCoverage::answering));
    gauge(
        "coverage.silent.groups",
        "Groups of which no feed answered lately",
        ingest,
        i -> sum(c -> c.answering() == 0 ? 1 : 0));
  }

  private void gauge(
      String name, String description, Ingest ingest, ToDoubleFunction<Ingest> value) {
    Gauge.builder("wirewatch.ingest." + name, ingest, value)
        .description(description)
        .register(registry);
  }

  private double sum(ToDoubleFunction<FeedCoverage> value) {
    return coverage.values().stream().flatMap(List::stream).mapToDouble(value).sum();
  }

  @Override
  public void polled(PollResult result, Intake intake) {
    polls
        .computeIfAbsent(result.outcome().code(), this::poll)
        .record(Duration.ofMillis(result.trace().millis()));
    if (result.trace().wireBytes() > 0) {
      bytes.record(result.trace().wireBytes());
    }
  }

  private Timer poll(String outcome) {
    return Timer.builder("wirewatch.ingest.polls")
        .description("Polls by outcome, with the time of their requests")
        .tag("outcome", outcome)
        .register(registry);
  }

  @Override
  public void published(Article article) {
    if (article.backfill()) {
      backfilled.increment();
      return;
    }
    (article.version() == 1 ? fresh : updated).increment();
    if (article.respondedAt() != null) {
      applied.record(Duration.between(article.respondedAt(), article.fetchedAt()).abs());
    }
    if (article.version() == 1 && article.publishedAtQuality() == Article.DateQuality.STATED) {
      Duration since = Duration.between(article.publishedAt(), article.fetchedAt());
      lag.record(since.isNegative() ? Duration.ZERO : since);
    }
  }

  @Override
  public void covered(int task, List<FeedCoverage> groups, List<TheatreCoverage> byTheatre) {
    coverage.put(task, groups);
    theatres.put(task, byTheatre);
    Map<String, TheatreCoverage> sums = new TreeMap<>();
    theatres.values().stream()
        .flatMap(List::stream)
        .forEach(each -> sums.merge(each.theatre(), each, TheatreCoverage::plus));
    theatreSums = sums;
    show(theatreFeeds, TheatreCoverage::feeds);
    show(theatreAnswering, TheatreCoverage::answering);
  }

  /**
   * Rows read the latest sums when they are scraped: a row whose number is replaced would be
   * missing for a scrape in between.
   */
  private void show(MultiGauge gauge, ToDoubleFunction<TheatreCoverage> value) {
    gauge.register(
        theatreSums.keySet().stream()
            .map(theatre -> row(theatre, value))
            .collect(Collectors.<MultiGauge.Row<?>>toList()),
        false);
  }

  private MultiGauge.Row<?> row(String theatre, ToDoubleFunction<TheatreCoverage> value) {
    return MultiGauge.Row.of(
        Tags.of("theatre", theatre),
        theatre,
        name -> {
          TheatreCoverage sum = theatreSums.get(name);
          return sum == null ? Double.NaN : value.applyAsDouble(sum);
        });
  }
}
