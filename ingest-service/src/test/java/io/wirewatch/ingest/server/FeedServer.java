package io.wirewatch.ingest.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A well-behaved feed server: validators, 304, and a log; every 127.x.y.z is a host of its own. */
public final class FeedServer implements AutoCloseable {

  /** One request as the server saw it; times in nanoseconds of one clock. */
  public record Request(
      String path,
      long arrivedAt,
      long answeredAt,
      int status,
      @Nullable String ifNoneMatch,
      @Nullable String ifModifiedSince,
      String userAgent,
      @Nullable String cookie) {}

  /** What a path answers. */
  public interface Page {
    /** Answers; the server logs. Returns the status it sent. */
    int answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Request> log = new CopyOnWriteArrayList<>();
  private volatile Duration delay = Duration.ZERO;

  public FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(0), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    long arrived = System.nanoTime();
    String path = exchange.getRequestURI().getPath();
    int status = 0;
    LockSupport.parkNanos(delay.toNanos());
    try (exchange) {
      Page page = pages.getOrDefault(path, e -> send(e, 404, "no such feed"));
      status = page.answer(exchange);
    } finally {
      var headers = exchange.getRequestHeaders();
      log.add(
          new Request(
              path,
              arrived,
              System.nanoTime(),
              status,
              headers.getFirst("If-None-Match"),
              headers.getFirst("If-Modified-Since"),
              headers.getFirst("User-Agent"),
              headers.getFirst("Cookie")));
    }
  }

  /** Sends a text with that status. */
  public static int send(HttpExchange exchange, int status, String body) throws IOException {
    return send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes with that status. */
  public static int send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    return status;
  }

  /** Serves a page. */
  public FeedServer serve(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** Serves a feed with an ETag of its content; 304 when the request has it. */
  public FeedServer feed(String path, String... guids) {
    return feed(path, List.of(guids));
  }

  /** Serves a feed with an ETag of its content; 304 when the request has it. */
  public FeedServer feed(String path, List<String> guids) {
    byte[] body = rss(guids).getBytes(StandardCharsets.UTF_8);
    String etag = "\"" + guids.hashCode() + "\"";
    return serve(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            return send(exchange, 304, new byte[0]);
          }
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
          return send(exchange, 200, body);
        });
  }

  /** An RSS 2.0 document with one item per guid. */
  public static String rss(List<String> guids) {
    StringBuilder items = new StringBuilder();
    for (String guid : guids) {
      items.append(
          """
          <item><title>Report %1$s</title><link>http://news.example.org/%1$s</link>\
          <guid isPermaLink="false">%1$s</guid>\
          <description>Text of %1$s</description></item>
          """
              .formatted(guid));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Local wire</title>
        <link>http://news.example.org/</link><description>test</description>
        %s</channel></rss>
        """
        .formatted(items);
  }

  /** Address of a path. */
  public String url(String path) {
    return url("127.0.0.1", path);
  }

  /** Address of a path under another name of this machine. */
  public String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Every request so far, in the order they were answered. */
  public List<Request> log() {
    return List.copyOf(log);
  }

  /** Requests of one path. */
  public List<Request> log(String path) {
    return log.stream().filter(request -> request.path().equals(path)).toList();
  }

  /**
   * Lets every answer take so long at least: overlapping requests then arrive too close together.
   */
  public FeedServer slow(Duration each) {
    delay = each;
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
