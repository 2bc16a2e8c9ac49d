package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.ingest.outcome.PollOutcome.NetworkError;
import io.wirewatch.ingest.outcome.PollOutcome.NetworkError.Cause;
import io.wirewatch.net.GuardedHttpClient.DeadlineException;
import io.wirewatch.net.RefusedAddressException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Names the exceptions of an HTTP exchange. */
final class NetworkFailure {

  private static final int MAX_DETAIL = 300;

  private NetworkFailure() {}

  static PollOutcome outcome(IOException failure, Duration deadline) {
    return switch (failure) {
      case EndedException e -> e.outcome();
      case RefusedAddressException e -> new PollOutcome.Blocked(detail(e) + ".");
      case UnknownHostException e -> new NetworkError(Cause.NAME_NOT_FOUND, detail(e));
      case DeadlineException e -> new PollOutcome.TimedOut("complete answer", deadline);
      case InterruptedIOException e -> new PollOutcome.TimedOut("sign of life", deadline);
      case SSLException e -> new PollOutcome.TlsError(detail(e));
      case ConnectException e -> new NetworkError(Cause.CONNECTION_REFUSED, detail(e));
      case NoRouteToHostException e -> new NetworkError(Cause.CONNECTION_REFUSED, detail(e));
      case SocketException e -> new NetworkError(Cause.CONNECTION_LOST, detail(e));
      case ConnectionClosedException e -> new NetworkError(Cause.CONNECTION_LOST, detail(e));
      case NoHttpResponseException e -> new NetworkError(Cause.CONNECTION_LOST, detail(e));
      case MalformedChunkCodingException e -> new NetworkError(Cause.CONNECTION_LOST, detail(e));
      case ClientProtocolException e -> new NetworkError(Cause.NOT_HTTP, detail(e));
      default -> new NetworkError(Cause.CONNECTION_LOST, detail(failure));
    };
  }

  private static String detail(Throwable failure) {
    Throwable cause = failure;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) + "…" : text;
  }
}
