package io.wirewatch.net;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link GuardedHttpClient} behaves.
 *
 * @param userAgent product, version and URL of whoever asks
 * @param connectTimeout for the TCP connection and, again, for the TLS handshake
 * @param socketTimeout longest silence between two reads
 * @param connectionsPerHost connections open to one host and port at most; more requests wait
 * @param idle how long an unused connection is kept
 * @param tls trusted certificates other than the platform's; null for those of the platform
 */
public record ClientSettings(
    String userAgent,
    Duration connectTimeout,
    Duration socketTimeout,
    int connectionsPerHost,
    Duration idle,
    @Nullable SSLContext tls) {

  /** Checks the ranges: timeouts above zero, at least one connection. */
  public ClientSettings {
    if (userAgent.isBlank()) {
      throw new IllegalArgumentException("The User-Agent is empty");
    }
    requirePositive(connectTimeout, "The timeout of a connection");
    requirePositive(socketTimeout, "The timeout of a read");
    requirePositive(idle, "The time an unused connection is kept");
    if (connectionsPerHost < 1) {
      throw new IllegalArgumentException(
          "At least one connection per host is needed, but it is " + connectionsPerHost);
    }
  }

  private static void requirePositive(Duration value, String what) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(what + " must be above zero, but is " + value);
    }
  }

  /**
   * Returns settings for polite use: 5 s to connect, 15 s of silence, 4 connections a host, 20 s
   * idle.
   */
  public static ClientSettings of(String userAgent) {
    return new ClientSettings(
        userAgent, Duration.ofSeconds(5), Duration.ofSeconds(15), 4, Duration.ofSeconds(20), null);
  }

  /** Returns these settings with another time to connect. */
  public ClientSettings withConnectTimeout(Duration timeout) {
    return new ClientSettings(userAgent, timeout, socketTimeout, connectionsPerHost, idle, tls);
  }

  /** Returns these settings with another limit of silence. */
  public ClientSettings withSocketTimeout(Duration timeout) {
    return new ClientSettings(userAgent, connectTimeout, timeout, connectionsPerHost, idle, tls);
  }

  /** Returns these settings with another number of connections a host. */
  public ClientSettings withConnectionsPerHost(int connections) {
    return new ClientSettings(userAgent, connectTimeout, socketTimeout, connections, idle, tls);
  }

  /** Returns these settings with other trusted certificates. */
  public ClientSettings withTls(SSLContext context) {
    return new ClientSettings(
        userAgent, connectTimeout, socketTimeout, connectionsPerHost, idle, context);
  }
}
