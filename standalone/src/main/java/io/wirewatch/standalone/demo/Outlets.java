package io.wirewatch.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The invented outlets: one RSS feed each on one loopback server. A dispatch stands in its feed
 * from its second on, so that a poller sees news arrive.
 */
public final class Outlets implements AutoCloseable {
  /** The outlets by key, each with its name and the section its links stand in. */
  private enum Outlet {
    LEVANT_DISPATCH("levant-dispatch", "Levant Dispatch (invented)", "news"),
    HARBOUR_WIRE("harbour-wire", "Harbour Wire (invented)", "news"),
    STEPPE_GAZETTE("steppe-gazette", "Steppe Gazette (invented)", "world"),
    NORTHERN_COURIER("northern-courier", "Northern Courier (invented)", "world"),
    SUNDAY_SPORT("sunday-sport", "Sunday Sport (invented)", "sport");

    private final String key;
    private final String title;
    private final String section;

    Outlet(String key, String title, String section) {
      this.key = key;
      this.title = title;
      this.section = section;
    }
  }

  private final List<Dispatch> script;
  private final InstantSource clock;
  private final HttpServer server;
  private volatile Instant start = Instant.MAX;

  private Outlets(List<Dispatch> script, InstantSource clock, HttpServer server) {
    this.script = List.copyOf(script);
    this.clock = clock;
    this.server = server;
  }

  /**
   * Serves the feeds on a free loopback port. Nothing is published before {@link #play()}.
   *
   * @throws IOException when no port can be bound
   */
  public static Outlets serve(List<Dispatch> script, InstantSource clock) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Outlets outlets = new Outlets(script, clock, server);
    for (Outlet outlet : Outlet.values()) {
      server.createContext("/" + outlet.key, exchange -> outlets.answer(exchange, outlet));
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return outlets;
  }

  /** The second 0 of the script is now. */
  public void play() {
    start = clock.instant();
  }

  /** An OPML list of the feeds. */
  public String opml() {
    StringBuilder opml =
        new StringBuilder("<opml version=\"2.0\"><head><title>Demo</title></head><body>\n");
    for (Outlet outlet : Outlet.values()) {
      opml.append(
          "  <outline type=\"rss\" text=\"%s\" xmlUrl=\"http://127.0.0.1:%d/%s\"/>\n"
              .formatted(outlet.title, server.getAddress().getPort(), outlet.key));
    }
    return opml.append("</body></opml>\n").toString();
  }

  private void answer(HttpExchange exchange, Outlet outlet) throws IOException {
    byte[] body = rss(outlet).getBytes(StandardCharsets.UTF_8);
    try (exchange;
        OutputStream out = responseBody(exchange, body.length)) {
      out.write(body);
    }
  }

  private static OutputStream responseBody(HttpExchange exchange, int length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
    exchange.sendResponseHeaders(200, length);
    return exchange.getResponseBody();
  }

  private String rss(Outlet outlet) {
    StringBuilder rss =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>%s</title><link>https://%s.example/</link><language>en</language>\n"
                .formatted(outlet.title, outlet.key));
    for (int i = script.size() - 1; i >= 0; i--) {
      Dispatch dispatch = script.get(i);
      if (dispatch.outlet().equals(outlet.key) && published(dispatch)) {
        rss.append(item(dispatch, outlet, i));
      }
    }
    return rss.append("</channel></rss>\n").toString();
  }

  private boolean published(Dispatch dispatch) {
    return start != Instant.MAX
        && !clock.instant().isBefore(start.plus(Duration.ofSeconds(dispatch.at())));
  }

  private String item(Dispatch dispatch, Outlet outlet, int number) {
    String link = "https://%s.example/%s/%d".formatted(outlet.key, outlet.section, number);
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            start.plusSeconds(dispatch.at()).atOffset(ZoneOffset.UTC));
    return "<item><guid>%s</guid><link>%s</link><pubDate>%s</pubDate><title>%s</title><description>%s</description><category>invented</category></item>\n"
        .formatted(link, link, date, escape(dispatch.title()), escape(dispatch.text()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
