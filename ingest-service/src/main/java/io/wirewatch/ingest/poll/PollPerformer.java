package io.wirewatch.ingest.poll;

import io.wirewatch.ingest.document.DocumentReader;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedState;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.FetchResult.Trace;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.identity.Hash;
import io.wirewatch.ingest.outcome.PollOutcome;

/**
 * The I/O of a poll: fetch, then parse while the body is in memory. Thread-safe, holds no state.
 */
public final class PollPerformer {

  private final Fetcher fetcher;
  private final DocumentReader reader;

  /** A performer with these tools. */
  public PollPerformer(Fetcher fetcher, DocumentReader reader) {
    this.fetcher = fetcher;
    this.reader = reader;
  }

  /** Polls a feed once. */
  public PollResult poll(FeedItem item) throws InterruptedException {
    FeedState.Source source = item.state().source();
    String url = item.pollUrl();
    return fetcher.fetch(
        new FetchRequest(url, source.validators()), result -> parsed(result, source, url));
  }

  private PollResult parsed(FetchResult result, FeedState.Source source, String url) {
    return switch (result) {
      case FetchResult.Ended ended -> new PollResult(ended.outcome(), ended.trace(), url);
      case FetchResult.Body body -> {
        String hash = Hash.of(body.bytes());
        PollOutcome outcome =
            hash.equals(source.bodyHash()) ? new PollOutcome.Unchanged(hash) : read(body, hash);
        yield new PollResult(outcome, body.trace(), url);
      }
    };
  }

  private PollOutcome read(FetchResult.Body body, String hash) {
    try {
      return switch (reader.read(body.bytes(), body.contentType(), body.trace().url())) {
        case DocumentReader.Reading.Feed feed -> new PollOutcome.Fetched(feed.document(), hash);
        case DocumentReader.Reading.Other other -> new PollOutcome.NotAFeed(other.found());
      };
    } catch (RuntimeException | StackOverflowError e) {
      return new PollOutcome.Failed("the parser broke: " + e);
    }
  }

  /** The result of a poll that ended with an exception nobody expected. */
  static PollResult failed(FeedItem item, Exception cause) {
    return unasked(item, new PollOutcome.Failed(cause.toString()));
  }

  /** For a feed that is due only to be forgotten: nobody is asked. */
  static PollResult none(FeedItem item) {
    return unasked(item, new PollOutcome.NotModified());
  }

  private static PollResult unasked(FeedItem item, PollOutcome outcome) {
    String url = item.pollUrl();
    return new PollResult(outcome, new Trace(0, url, null, null, null, null, 0, 0), url);
  }
}
