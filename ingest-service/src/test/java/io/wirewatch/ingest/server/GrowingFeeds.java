package io.wirewatch.ingest.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Feeds that grow while they are polled: each request finds some items more, of which a window is
 * shown, as publishers do. A 304 comes only when the request has the latest validator.
 */
public final class GrowingFeeds {

  private static final int STEP = 5;
  private static final int WINDOW = 200;

  private final FeedServer server;
  private final int items;
  private final List<AtomicInteger> published;

  /** So many feeds on as many hosts, each growing to so many items. */
  public GrowingFeeds(FeedServer server, int feeds, int items) {
    this.server = server;
    this.items = items;
    this.published = IntStream.range(0, feeds).mapToObj(i -> new AtomicInteger()).toList();
    for (int i = 0; i < feeds; i++) {
      int feed = i;
      server.serve("/grow/" + i, exchange -> answer(feed, exchange));
    }
  }

  private int answer(int feed, com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    AtomicInteger count = published.get(feed);
    String sent = exchange.getRequestHeaders().getFirst("If-None-Match");
    String etag = "\"" + count.get() + "\"";
    if (etag.equals(sent) && count.get() == items) {
      exchange.getResponseHeaders().set("ETag", etag);
      return FeedServer.send(exchange, 304, new byte[0]);
    }
    int now = count.updateAndGet(n -> Math.min(n + STEP, items));
    List<String> guids =
        IntStream.range(Math.max(0, now - WINDOW), now).mapToObj(n -> guid(feed, n)).toList();
    exchange.getResponseHeaders().set("ETag", "\"" + now + "\"");
    byte[] body = FeedServer.rss(guids.reversed()).getBytes(StandardCharsets.UTF_8);
    return FeedServer.send(exchange, 200, body);
  }

  private static String guid(int feed, int item) {
    return "feed" + feed + "-item" + item;
  }

  /** Addresses, each on a host of its own. */
  public List<String> urls() {
    return IntStream.range(0, published.size())
        .mapToObj(i -> server.url("127.0.1." + (i + 1), "/grow/" + i))
        .toList();
  }

  /** Titles of all items there will ever be. */
  public Set<String> titles() {
    Set<String> titles = new TreeSet<>();
    for (int feed = 0; feed < published.size(); feed++) {
      for (int item = 0; item < items; item++) {
        titles.add("Report " + guid(feed, item));
      }
    }
    return titles;
  }

  /** Items shown so far. */
  public int shown() {
    return published.stream().mapToInt(AtomicInteger::get).sum();
  }
}
