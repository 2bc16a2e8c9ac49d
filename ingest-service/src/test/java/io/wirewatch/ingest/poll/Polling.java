package io.wirewatch.ingest.poll;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.document.ParsedDocuments;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedState;
import io.wirewatch.ingest.feed.HostGroups;
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

  static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(6), 4 << 20, 100, 5, 2);

  private final Fetcher fetcher;
  private final PollPerformer performer;

  Polling(List<String> allowed, NameLookup lookup) {
    this(allowed, lookup, Duration.ZERO);
  }

  Polling(List<String> allowed, NameLookup lookup, Duration spacing) {
    HostGroups groups = new HostGroups();
    fetcher =
        new Fetcher(
            LIMITS,
            AddressPolicy.publicAnd(allowed),
            ClientSettings.of("Wirewatch/test (+https://wirewatch.example)")
                .withSocketTimeout(Duration.ofSeconds(3))
                .withConnectionsPerHost(64),
            lookup,
            new Fetcher.Politeness(
                spacing.isZero() ? uri -> uri.toString() : groups::of, spacing));
    performer = new PollPerformer(fetcher, new ParsedDocuments());
  }

  static Polling onLoopback() {
    return new Polling(List.of("loopback"), NameLookup.system());
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
