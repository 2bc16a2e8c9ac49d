package io.wirewatch.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.wirewatch.events.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP server that plays all endpoints: path {@code /N} is endpoint N with its temper. Raw
 * sockets, for some lie.
 */
final class Receivers implements AutoCloseable {

  /** A message that was taken, in the order of arrival. */
  record Taken(int endpoint, String id, String alert, int sequence, boolean valid, long millis) {}

  private final ServerSocket listener;
  private final IntFunction<Temper> tempers;
  private final Map<Integer, Webhook> verifiers = new ConcurrentHashMap<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final Map<Temper, Integer> requests = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Receivers(IntFunction<Temper> tempers) throws IOException {
    this.tempers = tempers;
    this.listener = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String url(int endpoint) {
    return "http://127.0.0.1:" + listener.getLocalPort() + "/" + endpoint;
  }

  void trust(int endpoint, String secret) {
    try {
      verifiers.put(endpoint, new Webhook(secret));
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException("endpoint " + endpoint + " has no secret", e);
    }
  }

  Queue<Taken> taken() {
    return taken;
  }

  Map<Temper, Integer> requests() {
    return requests;
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (answer(socket, in)) {
        // Next request on the connection.
      }
    } catch (IOException | InterruptedException e) {
      // The client was killed, or went away.
    }
  }

  private boolean answer(Socket socket, InputStream in) throws IOException, InterruptedException {
    Map<String, String> head = head(in);
    if (head == null) {
      return false;
    }
    byte[] body = in.readNBytes(Integer.parseInt(head.getOrDefault("content-length", "0")));
    int endpoint = Integer.parseInt(head.getOrDefault(":path", "/0").substring(1));
    Temper temper = tempers.apply(endpoint);
    requests.merge(temper, 1, Integer::sum);
    String id = head.getOrDefault("webhook-id", "");
    boolean first = seen.add(id);
    switch (temper) {
      case HANGING -> Thread.sleep(60_000);
      case GONE -> write(socket, "410 Gone", "Content-Length: 0\r\n", "");
      case REDIRECTING -> write(socket, "302 Found", "Location: /0\r\nContent-Length: 0\r\n", "");
      case RESETTING -> socket.setSoLinger(true, 0);
      case FLAPPING, BUSY -> {
        boolean refuses = first && Math.floorMod(id.hashCode(), temper == Temper.BUSY ? 5 : 3) == 0;
        if (!refuses) {
          take(endpoint, head, body);
        }
        String status =
            refuses
                ? (temper == Temper.BUSY ? "429 Too Many Requests" : "500 Oops")
                : "204 No Content";
        write(
            socket,
            status,
            (refuses && temper == Temper.BUSY ? "Retry-After: 1\r\n" : "")
                + "Content-Length: 0\r\n",
            "");
        return true;
      }
      case LYING -> {
        take(endpoint, head, body);
        write(socket, "200 OK", "Content-Length: 5000\r\n", "short");
      }
      case SLOW -> {
        Thread.sleep(1000);
        take(endpoint, head, body);
        write(socket, "204 No Content", "", "");
        return true;
      }
      case HEALTHY -> {
        take(endpoint, head, body);
        write(socket, "204 No Content", "", "");
        return true;
      }
    }
    return false;
  }

  private void take(int endpoint, Map<String, String> head, byte[] body) throws IOException {
    JsonNode data = Json.mapper().readTree(body).path("data");
    taken.add(
        new Taken(
            endpoint,
            head.getOrDefault("webhook-id", ""),
            data.path("alert").asText(),
            data.path("sequence").asInt(),
            valid(endpoint, head, body),
            System.currentTimeMillis()));
  }

  private boolean valid(int endpoint, Map<String, String> head, byte[] body) {
    Webhook verifier = verifiers.get(endpoint);
    if (verifier == null) {
      return false;
    }
    Map<String, List<String>> headers = new HashMap<>();
    head.forEach((name, value) -> headers.put(name, List.of(value)));
    headers.remove(":path");
    try {
      verifier.verify(
          new String(body, StandardCharsets.UTF_8), HttpHeaders.of(headers, (name, value) -> true));
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  private static @Nullable Map<String, String> head(InputStream in) throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    Map<String, String> head = new HashMap<>();
    head.put(":path", start.split(" ", 3)[1]);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      head.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return head;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void write(Socket socket, String status, String headers, String body)
      throws IOException {
    socket
        .getOutputStream()
        .write(
            ("HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    listener.close();
  }
}
