package io.wirewatch.ingest.outcome;

import io.wirewatch.ingest.outcome.PollOutcome.BadEncoding;
import io.wirewatch.ingest.outcome.PollOutcome.BadRedirect;
import io.wirewatch.ingest.outcome.PollOutcome.Blocked;
import io.wirewatch.ingest.outcome.PollOutcome.Failed;
import io.wirewatch.ingest.outcome.PollOutcome.Fetched;
import io.wirewatch.ingest.outcome.PollOutcome.Gone;
import io.wirewatch.ingest.outcome.PollOutcome.HttpError;
import io.wirewatch.ingest.outcome.PollOutcome.NetworkError;
import io.wirewatch.ingest.outcome.PollOutcome.NotAFeed;
import io.wirewatch.ingest.outcome.PollOutcome.NotModified;
import io.wirewatch.ingest.outcome.PollOutcome.Throttled;
import io.wirewatch.ingest.outcome.PollOutcome.TimedOut;
import io.wirewatch.ingest.outcome.PollOutcome.TlsError;
import io.wirewatch.ingest.outcome.PollOutcome.TooLarge;
import io.wirewatch.ingest.outcome.PollOutcome.Unchanged;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in words.
 *
 * @param reason what happened
 * @param remedy what to do about it; null when nothing needs doing
 */
public record Diagnosis(String reason, @Nullable String remedy) {

  private static final String LATER =
      "polling goes on at longer intervals until the host is back; remove the feed if it is not.";

  private static final String UP_TO_THEM =
      "Nothing to do: polling goes on at longer intervals until the server recovers.";

  /** The words for an outcome. */
  public static Diagnosis of(PollOutcome outcome) {
    return switch (outcome) {
      case Fetched f ->
          fine(f.document().entries().size() + " entries (" + f.document().format() + ")");
      case Unchanged u -> fine("Same document as last time");
      case NotModified n -> fine("Nothing new (304)");
      case Gone g ->
          of(
              "The publisher removed this feed for good (410).",
              "Polling has stopped. Look for the feed's new address and add it, or remove this one.");
      case Throttled t ->
          of(
              "The host asks for fewer requests (" + t.status() + ").",
              "Nothing to do: every feed of this host waits as long as the server asks.");
      case HttpError h -> httpError(h.status());
      case NetworkError n -> networkError(n);
      case TlsError t ->
          of(
              "No trusted TLS connection: " + t.detail(),
              "The server's certificate must be repaired by its operator; an http:// address of the"
                  + " same feed may work if you accept that it can be forged.");
      case TimedOut t ->
          of("No " + t.step() + " within " + t.limit().toMillis() + " ms.", UP_TO_THEM);
      case TooLarge t ->
          of(
              t.what() + " is larger than " + t.limitBytes() + " bytes.",
              "If this feed is really that large, raise wirewatch.ingest.fetch.max-body-bytes;"
                  + " otherwise pause it.");
      case BadEncoding b ->
          of(
              "The compressed body cannot be read: " + b.detail(),
              "The server or a proxy before it is at fault; polling goes on at longer intervals.");
      case NotAFeed n ->
          of(
              "The answer is not a feed: " + n.found(),
              "Open the address in a browser; look for the page's real feed link and change the"
                  + " address.");
      case Blocked b ->
          of(
              b.detail(),
              "Only public addresses are polled. Allow this one with"
                  + " wirewatch.ingest.allow-addresses if the feed is your own.");
      case BadRedirect b ->
          of(b.detail(), "Open the address in a browser and use the one where it ends.");
      case Failed f ->
          of(
              "The poll failed inside Wirewatch: " + f.detail(),
              "Please report this with the address of the feed.");
    };
  }

  private static Diagnosis httpError(int status) {
    String remedy =
        switch (status) {
          case 401, 407 -> "The feed wants a login, which is not supported. Remove it.";
          case 402, 403, 451 ->
              "The server refuses us. Ask its operator to let the User-Agent pass, or remove the"
                  + " feed.";
          case 404 -> "Check the address: the feed has probably moved. Polling goes on, rarely.";
          default ->
              status >= 500
                  ? UP_TO_THEM
                  : "Check the address; the server does not accept the request.";
        };
    return of("The server answered " + status + ".", remedy);
  }

  private static Diagnosis networkError(NetworkError error) {
    return switch (error.cause()) {
      case NAME_NOT_FOUND ->
          of(
              "The host name cannot be resolved: " + error.detail(),
              "Check the spelling of the host, and this machine's DNS. If they are right, "
                  + LATER);
      case CONNECTION_REFUSED ->
          of(
              "No connection: " + error.detail(),
              "Check host and port. If they are right, " + LATER);
      case CONNECTION_LOST ->
          of("The connection broke before the answer was complete: " + error.detail(), UP_TO_THEM);
      case NOT_HTTP ->
          of(
              "The server does not speak HTTP properly: " + error.detail(),
              "Check scheme and port of the address.");
    };
  }

  private static Diagnosis fine(String reason) {
    return new Diagnosis(reason, null);
  }

  private static Diagnosis of(String reason, String remedy) {
    return new Diagnosis(reason, remedy);
  }
}
