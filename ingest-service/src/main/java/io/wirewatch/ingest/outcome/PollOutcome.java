package io.wirewatch.ingest.outcome;

import io.wirewatch.ingest.document.FeedDocument;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one poll. Every case names itself, says why, and what an operator can do. */
public sealed interface PollOutcome {

  /** A document was read. */
  record Fetched(FeedDocument document, String bodyHash) implements PollOutcome {}

  /** Status 200, but the very bytes of the last time: the server ignores validators. */
  record Unchanged(String bodyHash) implements PollOutcome {}

  /** Status 304. */
  record NotModified() implements PollOutcome {}

  /** Status 410: the publisher took the feed away for good. */
  record Gone() implements PollOutcome {}

  /** Status 429 or 503: the whole host asks for patience. */
  record Throttled(int status, @Nullable Duration retryAfter) implements PollOutcome {}

  /** Any other status that is no success. */
  record HttpError(int status, @Nullable Duration retryAfter) implements PollOutcome {}

  /** No answer came over the network. */
  record NetworkError(Cause cause, String detail) implements PollOutcome {
    /** Where it failed. */
    public enum Cause {
      /** The name has no address. */
      NAME_NOT_FOUND,
      /** Nothing listens there, or a firewall says no. */
      CONNECTION_REFUSED,
      /** The connection broke in mid-answer. */
      CONNECTION_LOST,
      /** The answer is not HTTP. */
      NOT_HTTP
    }
  }

  /** No trusted TLS connection. */
  record TlsError(String detail) implements PollOutcome {}

  /** The whole exchange, or a step of it, took too long. */
  record TimedOut(String step, Duration limit) implements PollOutcome {}

  /** The body, or what it unpacks to, is larger than allowed. */
  record TooLarge(String what, long limitBytes) implements PollOutcome {}

  /** The body's compression cannot be undone. */
  record BadEncoding(String detail) implements PollOutcome {}

  /** The answer was read, and is no feed. */
  record NotAFeed(String found) implements PollOutcome {}

  /** The address, or one that it redirects to, must not be connected to. */
  record Blocked(String detail) implements PollOutcome {}

  /** The redirects lead nowhere. */
  record BadRedirect(String detail) implements PollOutcome {}

  /** A defect of ours: the poll failed in a way nobody foresaw. */
  record Failed(String detail) implements PollOutcome {}

  /** Whether the feed is in order: it answered, with news or without. */
  default boolean answered() {
    return this instanceof Fetched || this instanceof Unchanged || this instanceof NotModified;
  }

  /** A stable name, such as {@code not-modified}: metric tag and API value. */
  default String code() {
    return switch (this) {
      case Fetched f -> "fetched";
      case Unchanged u -> "unchanged";
      case NotModified n -> "not-modified";
      case Gone g -> "gone";
      case Throttled t -> "throttled";
      case HttpError h -> h.status() >= 500 ? "server-error" : "client-error";
      case NetworkError n -> "network-error";
      case TlsError t -> "tls-error";
      case TimedOut t -> "timed-out";
      case TooLarge t -> "too-large";
      case BadEncoding b -> "bad-encoding";
      case NotAFeed n -> "not-a-feed";
      case Blocked b -> "blocked";
      case BadRedirect b -> "bad-redirect";
      case Failed f -> "failed";
    };
  }
}
