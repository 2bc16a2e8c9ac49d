package io.wirewatch.ingest.poll;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.address.HostGroups;
import io.wirewatch.ingest.document.ParsedDocuments;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedState;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.ClientSettings;
import io.wirewatch.net.NameLookup;
import java.time.Duration;
import java.util.List;

/** Single polls without Kafka. */
final class Polling implements AutoCloseable {

  private final Fetcher fetcher;
  private final PollPerformer performer;

  Polling(List<String> allowed, NameLookup lookup) {
    this(allowed, lookup, Duration.ZERO);
  }

  Polling(List<String> allowed, NameLookup lookup, Duration spacing) {
    this(allowed, lookup, spacing, Duration.ofSeconds(30));
  }

  private Polling(List<String> allowed, NameLookup lookup, Duration spacing, Duration deadline) {
    HostGroups groups = new HostGroups();
    fetcher =
        new Fetcher(
            new FetchLimits(deadline, 4 << 20, 100, 5, 2),
            AddressPolicy.publicAnd(allowed),
            ClientSettings.of("Wirewatch/test (+https://wirewatch.example)")
                .withSocketTimeout(deadline)
                .withConnectionsPerHost(64),
            lookup,
            new Fetcher.Politeness(spacing.isZero() ? uri -> uri.toString() : groups::of, spacing));
    performer = new PollPerformer(fetcher, new ParsedDocuments());
  }

  static Polling onLoopback() {
    return new Polling(List.of("loopback"), NameLookup.system());
  }

  /** For servers that never come to an end: everything is over after two seconds. */
  static Polling impatient() {
    return new Polling(
        List.of("loopback"), NameLookup.system(), Duration.ZERO, Duration.ofSeconds(2));
  }

  PollResult poll(String url) throws InterruptedException {
    return poll(url, FeedState.NEW);
  }

  PollResult poll(String url, FeedState state) throws InterruptedException {
    var definition = new FeedDefinition("k", url, null, null, List.of(), 1, false, null, null);
    return performer.poll(new FeedItem(definition, state));
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
