package io.wirewatch.ingest.poll;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import io.wirewatch.ingest.server.HostileServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Every hostile feed we know of, by path, with the name its outcome must have. */
final class HostileFeeds {

  private static final int BOMB = 32 << 20;

  private final Map<String, String> outcomes = new LinkedHashMap<>();
  private final HostileServer server;

  private HostileFeeds(HostileServer server) {
    this.server = server;
  }

  /** Serves them all and says what each must come to. */
  static Map<String, String> serve(HostileServer server) {
    HostileFeeds feeds = new HostileFeeds(server);
    feeds.sizes();
    feeds.slowness();
    feeds.compression();
    feeds.redirects();
    feeds.protocol();
    feeds.documents();
    return feeds.outcomes;
  }

  /** Whether only a deadline ends it. */
  static boolean endless(String path) {
    return path.startsWith("/slow") || path.equals("/silence");
  }

  private void sizes() {
    server.endless("/endless-body");
    expect("/endless-body", "too-large");
    server.answer("/promised-50-MB", "Content-Length: 52428800\r\n", rss("x"));
    expect("/promised-50-MB", "too-large");
    server.script(
        "/one-item-of-50-MB",
        out -> {
          HostileServer.write(out, "HTTP/1.1 200 OK\r\n\r\n<rss><channel><item><description>");
          byte[] text = "word ".repeat(2000).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < 5_000; i++) {
            out.write(text);
          }
        });
    expect("/one-item-of-50-MB", "too-large");
    server.script(
        "/endless-headers",
        out -> {
          HostileServer.write(out, "HTTP/1.1 200 OK\r\n");
          while (true) {
            HostileServer.write(out, "X-Filler: " + "y".repeat(1000) + "\r\n");
          }
        });
    expect("/endless-headers", "network-error");
    server.script(
        "/endless-header-line",
        out -> {
          HostileServer.write(out, "HTTP/1.1 200 OK\r\nX-Filler: ");
          while (true) {
            HostileServer.write(out, "y".repeat(1000));
          }
        });
    expect("/endless-header-line", "network-error");
    server.script(
        "/endless-error-page",
        out -> {
          HostileServer.write(out, "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n");
          while (true) {
            HostileServer.write(out, "3e8\r\n" + "z".repeat(1000) + "\r\n");
          }
        });
    expect("/endless-error-page", "client-error");
  }

  private void slowness() {
    server.drip("/slow-body", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n<rss>");
    expect("/slow-body", "timed-out");
    server.drip("/slow-headers", "HTTP/1.1 200 OK\r\nX-Slow: ");
    expect("/slow-headers", "timed-out");
    server.script("/silence", out -> TimeUnit.SECONDS.sleep(20));
    expect("/silence", "timed-out");
  }

  private void compression() {
    server.answer("/gzip-bomb", "Content-Encoding: gzip\r\n", gzip(new byte[BOMB]));
    expect("/gzip-bomb", "too-large");
    server.answer(
        "/gzip-in-gzip-bomb", "Content-Encoding: gzip, gzip\r\n", gzip(gzip(new byte[BOMB])));
    expect("/gzip-in-gzip-bomb", "too-large");
    server.answer("/zstd-bomb", "Content-Encoding: zstd\r\n", Zstd.compress(new byte[BOMB]));
    expect("/zstd-bomb", "too-large");
    if (Brotli4jLoader.isAvailable()) {
      server.answer("/br-bomb", "Content-Encoding: br\r\n", brotli(new byte[BOMB]));
      expect("/br-bomb", "too-large");
    }
    byte[] packed = gzip(rss("a"));
    server.answer("/cut-gzip", "Content-Encoding: gzip\r\n", java.util.Arrays.copyOf(packed, 40));
    expect("/cut-gzip", "bad-encoding");
    server.answer("/no-gzip", "Content-Encoding: gzip\r\n", rss("a"));
    expect("/no-gzip", "bad-encoding");
    server.answer("/no-zstd", "Content-Encoding: zstd\r\n", rss("a"));
    expect("/no-zstd", "bad-encoding");
    server.answer("/no-br", "Content-Encoding: br\r\n", rss("a"));
    expect("/no-br", "bad-encoding");
    server.answer("/odd-coding", "Content-Encoding: rot13\r\n", rss("a"));
    expect("/odd-coding", "bad-encoding");
    server.answer("/layers", "Content-Encoding: gzip, gzip, gzip, gzip\r\n", rss("a"));
    expect("/layers", "bad-encoding");
  }

  private void redirects() {
    redirect("/to-private", "http://10.1.2.3/feed", "blocked");
    redirect("/to-metadata", "http://169.254.169.254/latest/meta-data/", "blocked");
    redirect("/to-mapped", "http://[::ffff:10.0.0.1]/", "blocked");
    redirect("/to-number", "http://0x0a000001/", "blocked");
    redirect("/to-file", "file:///etc/passwd", "blocked");
    redirect("/to-nowhere", "http://", "bad-redirect");
    redirect("/to-itself", "/to-itself", "bad-redirect");
    redirect("/without-target", "", "bad-redirect");
    for (int i = 0; i < 12; i++) {
      server.answer("/hop" + i, "", new byte[0]);
      redirect("/hop" + i, "/hop" + (i + 1), null);
    }
    expect("/hop0", "bad-redirect");
  }

  private void redirect(
      String path, String target, @org.jspecify.annotations.Nullable String name) {
    server.script(
        path,
        out ->
            HostileServer.write(
                out,
                "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: "
                    + target
                    + "\r\nContent-Length: 0\r\n\r\n"));
    if (name != null) {
      expect(path, name);
    }
  }

  private void protocol() {
    server.script("/no-http", out -> HostileServer.write(out, "SSH-2.0-OpenSSH_9.9\r\n"));
    expect("/no-http", "network-error");
    server.script("/nothing", out -> {});
    expect("/nothing", "network-error");
    server.answer("/cut-body", "Content-Length: 5000\r\n", rss("a"));
    expect("/cut-body", "network-error");
    server.script(
        "/bad-chunk",
        out ->
            HostileServer.write(
                out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"));
    expect("/bad-chunk", "network-error");
    server.script(
        "/negative-length",
        out -> HostileServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx"));
    expect("/negative-length", "network-error");
  }

  private void documents() {
    server.answer("/nested", "", ascii("<a>".repeat(20_000)));
    expect("/nested", "not-a-feed");
    server.answer("/nested-rss", "", ascii("<rss><channel>" + "<b>".repeat(20_000)));
    expect("/nested-rss", null);
    server.answer("/entity-bomb", "", ascii(billionLaughs()));
    expect("/entity-bomb", "fetched");
    server.answer(
        "/external-entity",
        "",
        ascii(
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:%d/stolen\">]><rss version='2.0'>"
                    .formatted(server.port())
                + "<channel><title>&x;</title><item><guid>1</guid></item></channel></rss>"));
    expect("/external-entity", "fetched");
    server.answer("/odd-charset", "Content-Type: text/xml; charset=klingon\r\n", rss("a"));
    expect("/odd-charset", "fetched");
    server.answer(
        "/nul-bytes",
        "",
        ascii(new String(rss("a"), StandardCharsets.UTF_8).replace("Report", "Re\0port")));
    expect("/nul-bytes", "fetched");
    server.answer("/far-year", "", dated("Mon, 06 Sep 151667238 00:01:00 +0000"));
    expect("/far-year", "fetched");
    server.answer("/empty", "Content-Length: 0\r\n", new byte[0]);
    expect("/empty", "not-a-feed");
    server.answer("/noise", "", new byte[300_000]);
    expect("/noise", "not-a-feed");
    server.answer("/html", "Content-Type: application/rss+xml\r\n", ascii("<html><body>no"));
    expect("/html", "not-a-feed");
  }

  private void expect(String path, @org.jspecify.annotations.Nullable String outcome) {
    outcomes.put(path, outcome == null ? "" : outcome);
  }

  private static String billionLaughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      dtd.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    return dtd
        + "]><rss version='2.0'><channel><title>&a29;</title>"
        + "<item><guid>1</guid><title>&a29;</title></item></channel></rss>";
  }

  static byte[] dated(String date) {
    return ascii(
        "<rss version='2.0'><channel><title>t</title><item><guid>g</guid><title>x</title><pubDate>"
            + date
            + "</pubDate></item></channel></rss>");
  }

  static byte[] rss(String guid) {
    return io.wirewatch.ingest.server.FeedServer.rss(java.util.List.of(guid))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] brotli(byte[] plain) {
    try {
      return Encoder.compress(plain, new Encoder.Parameters().setQuality(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] deflate(byte[] plain, boolean raw) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
