package io.wirewatch.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client for addresses given by users: connects only where the {@link AddressPolicy}
 * allows, follows no redirect (the caller decides on each hop, and each hop is checked again),
 * keeps no cookie, trusts no invalid certificate, uses no proxy of the environment, decodes no body
 * (so that the caller can cap what it decodes), and ends each exchange at its deadline even when a
 * server drips a byte at a time.
 *
 * <p>Blocking, made for virtual threads; safe for use by any number of them.
 */
public final class GuardedHttpClient implements AutoCloseable {

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;

  /** Creates a client that resolves names with the platform. */
  public GuardedHttpClient(AddressPolicy policy, ClientSettings settings) {
    this(policy, settings, NameLookup.system());
  }

  /** Creates a client with a name look-up of one's own. */
  public GuardedHttpClient(AddressPolicy policy, ClientSettings settings, NameLookup lookup) {
    Timeout silence = Timeout.of(settings.socketTimeout());
    RequestConfig requests =
        RequestConfig.custom()
            .setConnectionRequestTimeout(silence)
            .setResponseTimeout(silence)
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build();
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(
                GuardedConnections.pool(policy, settings, new PinnedDnsResolver(policy, lookup)))
            .setDefaultRequestConfig(requests)
            .setUserAgent(settings.userAgent())
            .evictExpiredConnections()
            .evictIdleConnections(TimeValue.of(settings.idle()))
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableConnectionState()
            .build();
    this.deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("http-deadlines").factory());
    this.deadlines.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reads a response; its body ends with the connection, so nothing of it may be kept for later
   * reading.
   */
  @FunctionalInterface
  public interface ResponseReader<T> {
    /** Turns a response into a value. */
    T read(ClassicHttpResponse response) throws IOException, HttpException;
  }

  /**
   * Makes one exchange.
   *
   * @param request the request, with its absolute URL
   * @param deadline how long the whole exchange may take, from connection to the end of {@code
   *     reader}
   * @throws RefusedAddressException if the host must not be connected to
   * @throws DeadlineException if the deadline passed first
   * @throws IOException if the exchange failed otherwise
   */
  public <T> T execute(HttpUriRequestBase request, Duration deadline, ResponseReader<T> reader)
      throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            deadline.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, reader::read);
    } catch (IOException | RuntimeException e) {
      if (late.get()) {
        throw new DeadlineException(deadline, e);
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    try {
      client.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The connections could not be closed", e);
    }
  }

  /** The exchange took longer than its deadline. */
  public static final class DeadlineException extends InterruptedIOException {

    private static final long serialVersionUID = 1L;

    DeadlineException(Duration deadline, Exception cause) {
      super("No complete answer within " + deadline.toMillis() + " ms");
      initCause(cause);
    }
  }
}
