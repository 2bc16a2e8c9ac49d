package io.wirewatch.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** RSS feeds whose items a test adds; the server outlives the installation it feeds. */
final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, List<String>> items = new LinkedHashMap<>();

  FeedServer(String... feeds) throws IOException {
    this(InetAddress.getLoopbackAddress(), feeds);
  }

  /** A server on another address than loopback, for readers in containers. */
  FeedServer(InetAddress address, String... feeds) throws IOException {
    server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    for (String feed : feeds) {
      List<String> list = new CopyOnWriteArrayList<>();
      items.put(feed, list);
      server.createContext(
          "/" + feed,
          exchange -> {
            try (exchange) {
              byte[] body = rss(feed, list).getBytes(StandardCharsets.UTF_8);
              exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          });
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  void publish(String feed, String guid, String title, String text) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
    items
        .get(feed)
        .addFirst(
            "<item><guid isPermaLink=\"false\">%s</guid><link>https://%s.example/%s</link><pubDate>%s</pubDate><title>%s</title><description>%s</description></item>"
                .formatted(guid, feed, guid, date, title, text));
  }

  /** The addresses of the feeds, in the order they were named. */
  List<String> urls() {
    return items.keySet().stream().map(this::url).toList();
  }

  private String url(String feed) {
    InetSocketAddress at = server.getAddress();
    return "http://%s:%d/%s".formatted(at.getAddress().getHostAddress(), at.getPort(), feed);
  }

  Path opml(Path directory) throws IOException {
    StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>");
    items
        .keySet()
        .forEach(
            feed ->
                opml.append(
                    "<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\"/>"
                        .formatted(feed, url(feed))));
    return Files.writeString(directory.resolve("feeds.opml"), opml.append("</body></opml>"));
  }

  private static String rss(String feed, List<String> items) {
    return "<rss version=\"2.0\"><channel><title>%s</title><link>https://%s.example/</link><language>en</language>%s</channel></rss>"
        .formatted(feed, feed, String.join("", items));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
