package io.wirewatch.alert.deliver;

import io.wirewatch.net.GuardedHttpClient;
import io.wirewatch.net.RefusedAddressException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/**
 * Names for attempts that got no answer. Messages of exceptions may carry hosts but never a path or
 * query.
 */
final class NetworkFailure {

  private NetworkFailure() {}

  static String name(IOException e) {
    return switch (e) {
      case GuardedHttpClient.DeadlineException ignored -> "timeout";
      case RefusedAddressException ignored -> "refused-address";
      case UnknownHostException ignored -> "unknown-host";
      case ConnectTimeoutException ignored -> "connect-timeout";
      case SocketTimeoutException ignored -> "timeout";
      case ConnectException ignored -> "connection-refused";
      case SSLException ignored -> "tls";
      case NoHttpResponseException ignored -> "no-response";
      default -> "connection-lost";
    };
  }

  static String reason(IOException e) {
    return switch (name(e)) {
      case "timeout" -> "it did not answer in time";
      case "refused-address" -> String.valueOf(e.getMessage());
      case "unknown-host" -> "its host name has no address";
      case "connect-timeout" -> "it did not accept the connection in time";
      case "connection-refused" -> "nothing listens there, or the connection was refused";
      case "tls" -> "its certificate or TLS is not acceptable: " + e.getMessage();
      case "no-response" -> "it closed the connection without an answer";
      default -> "the connection broke: " + e.getClass().getSimpleName();
    };
  }
}
