package io.wirewatch.standalone.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A webhook receiver such as a team would write: it checks the Standard Webhooks signature before
 * it believes a body.
 */
public final class Receiver implements AutoCloseable {
  /**
   * What arrived.
   *
   * @param verified whether the signature held
   * @param problem why it did not, else null
   */
  public record Received(String id, String body, boolean verified, @Nullable String problem) {}

  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private volatile @Nullable Webhook webhook;

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /**
   * Listens on a free loopback port; until {@link #trust} is called every delivery is refused with
   * 503.
   *
   * @throws IOException when no port can be bound
   */
  public static Receiver listen() throws IOException {
    return listen(InetAddress.getLoopbackAddress());
  }

  /** As {@link #listen()}, on an address of this machine that senders in containers reach. */
  public static Receiver listen(InetAddress address) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    Receiver receiver = new Receiver(server);
    server.createContext("/hook", receiver::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return receiver;
  }

  /** The address to subscribe with. */
  public String url() {
    InetSocketAddress at = server.getAddress();
    return "http://%s:%d/hook".formatted(at.getAddress().getHostAddress(), at.getPort());
  }

  /** Verifies with that secret from now on. */
  public void trust(String secret) {
    try {
      webhook = new Webhook(secret);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException("the webhook secret is empty", e);
    }
  }

  /** What arrives, in the order of arrival. */
  public BlockingQueue<Received> received() {
    return received;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Webhook verifier = webhook;
      if (verifier == null) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      Received delivery = verify(verifier, exchange, body);
      exchange.sendResponseHeaders(delivery.verified() ? 204 : 401, -1);
      received.add(delivery);
    }
  }

  private static Received verify(Webhook verifier, HttpExchange exchange, String body) {
    String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
    try {
      verifier.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
      return new Received(id, body, true, null);
    } catch (WebhookVerificationException e) {
      return new Received(id, body, false, e.getMessage());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
