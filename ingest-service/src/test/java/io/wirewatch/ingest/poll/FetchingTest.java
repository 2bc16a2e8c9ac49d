package io.wirewatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.Zstd;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.ingest.server.FeedServer;
import io.wirewatch.ingest.server.HostileServer;
import io.wirewatch.net.NameLookup;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single polls: what is sent, what is accepted, where a connection may go. */
class FetchingTest {

  private final FeedServer server = new FeedServer();
  private final Polling polling = Polling.onLoopback();

  @AfterEach
  void close() {
    polling.close();
    server.close();
  }

  private static PollOutcome.Fetched fetched(PollResult result) {
    assertThat(result.outcome()).isInstanceOf(PollOutcome.Fetched.class);
    return (PollOutcome.Fetched) result.outcome();
  }

  @Test
  void introducesItselfAndKeepsNoCookie() throws Exception {
    server.serve(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Set-Cookie", "track=me; Path=/");
          return FeedServer.send(exchange, 200, FeedServer.rss(List.of("1")));
        });

    polling.poll(server.url("/a"));
    polling.poll(server.url("/a"));

    assertThat(server.log()).extracting(FeedServer.Request::cookie).containsOnlyNulls();
    assertThat(server.log())
        .extracting(FeedServer.Request::userAgent)
        .containsOnly("Wirewatch/test (+https://wirewatch.example)");
  }

  @Test
  void unpacksEveryCodingItAsksFor() throws Exception {
    byte[] plain = HostileFeeds.rss("packed");
    try (HostileServer raw = new HostileServer()) {
      raw.answer("/gzip", "Content-Encoding: gzip\r\n", HostileFeeds.gzip(plain));
      raw.answer("/x-gzip", "Content-Encoding: x-gzip\r\n", HostileFeeds.gzip(plain));
      raw.answer("/br", "Content-Encoding: br\r\n", HostileFeeds.brotli(plain));
      raw.answer("/zstd", "Content-Encoding: zstd\r\n", Zstd.compress(plain));
      raw.answer("/deflate", "Content-Encoding: deflate\r\n", HostileFeeds.deflate(plain, false));
      raw.answer(
          "/raw-deflate", "Content-Encoding: deflate\r\n", HostileFeeds.deflate(plain, true));

      for (String coding : List.of("gzip", "x-gzip", "br", "zstd", "deflate", "raw-deflate")) {
        PollResult result = polling.poll(raw.url("/" + coding));

        assertThat(fetched(result).document().entries())
            .as(coding)
            .singleElement()
            .satisfies(entry -> assertThat(entry.title()).isEqualTo("Report packed"));
        assertThat(result.trace().wireBytes()).as(coding).isLessThan(plain.length);
      }
    }
  }

  @Test
  void followsARedirectAndTellsWhetherItIsForGood() throws Exception {
    server.feed("/end", "1");
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      server.serve(
          "/from" + status,
          exchange -> {
            exchange.getResponseHeaders().set("Location", "/end#top");
            return FeedServer.send(exchange, status, new byte[0]);
          });

      PollResult result = polling.poll(server.url("/from" + status));

      boolean forGood = status == 301 || status == 308;
      assertThat(fetched(result).document().entries()).hasSize(1);
      assertThat(result.trace().url()).isEqualTo(server.url("/end"));
      assertThat(result.trace().permanentUrl())
          .as("%d", status)
          .isEqualTo(forGood ? server.url("/end") : null);
    }
  }

  @Test
  void refusesANameThatPointsToAPrivateAddress() throws Exception {
    NameLookup inside = host -> new InetAddress[] {InetAddress.getByName("192.168.7.7")};
    try (Polling guarded = new Polling(List.of(), inside)) {
      PollResult result = guarded.poll("http://news.example.org/feed");

      assertThat(result.outcome())
          .isInstanceOfSatisfying(
              PollOutcome.Blocked.class,
              blocked -> assertThat(blocked.detail()).contains("192.168.7.7"));
    }
  }

  @Test
  void refusesANameThatIsReboundToAPrivateAddressBetweenTwoPolls() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    NameLookup rebinding =
        host -> new InetAddress[] {address(asked.getAndIncrement() == 0 ? 2 : 1)};
    InetAddress allowed = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    try (HostileServer near = new HostileServer(allowed);
        Polling guarded = new Polling(List.of("127.0.0.2"), rebinding)) {
      near.answer("/feed", "", HostileFeeds.rss("1"));
      String url = near.url("rebound.example.org", "/feed");

      PollResult first = guarded.poll(url);
      PollResult second = guarded.poll(url);

      assertThat(first.outcome().code()).isEqualTo("fetched");
      assertThat(second.outcome().code()).isEqualTo("blocked");
      assertThat(near.log()).containsExactly("/feed");
    }
  }

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  @Test
  void saysThatANameDoesNotExist() throws Exception {
    NameLookup nothing =
        host -> {
          throw new UnknownHostException(host);
        };
    try (Polling lost = new Polling(List.of(), nothing)) {
      PollResult result = lost.poll("http://no-such-host.example.org/feed");

      assertThat(result.outcome())
          .isInstanceOfSatisfying(
              PollOutcome.NetworkError.class,
              error ->
                  assertThat(error.cause())
                      .isEqualTo(PollOutcome.NetworkError.Cause.NAME_NOT_FOUND));
    }
  }

  @Test
  void trustsNoCertificateOfItsOwnMaking(@TempDir Path dir) throws Exception {
    HttpsServer tls = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(selfSigned(dir)));
    tls.start();
    try {
      PollResult result = polling.poll("https://127.0.0.1:" + tls.getAddress().getPort() + "/feed");

      assertThat(result.outcome()).isInstanceOf(PollOutcome.TlsError.class);
    } finally {
      tls.stop(0);
    }
  }

  private static SSLContext selfSigned(Path dir) throws Exception {
    Path store = dir.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "own",
                "-dname",
                "CN=127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(made).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "password".toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, "password".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void readsRetryAfterInBothForms() throws Exception {
    server.serve(
        "/seconds",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          return FeedServer.send(exchange, 429, "slow down");
        });
    server.serve(
        "/date",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Tue, 31 Dec 2999 23:59:59 GMT");
          return FeedServer.send(exchange, 503, "maintenance");
        });

    assertThat(polling.poll(server.url("/seconds")).outcome())
        .isEqualTo(new PollOutcome.Throttled(429, Duration.ofSeconds(120)));
    assertThat(polling.poll(server.url("/date")).outcome())
        .isInstanceOfSatisfying(
            PollOutcome.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isGreaterThan(Duration.ofDays(365)));
  }

  @Test
  void keepsItsDistanceFromAHostAlsoOnRedirects() throws Exception {
    server.feed("/end", "1");
    server.serve(
        "/start",
        exchange -> {
          exchange.getResponseHeaders().set("Location", server.url("localhost", "/end"));
          return FeedServer.send(exchange, 302, new byte[0]);
        });
    Duration spacing = Duration.ofMillis(300);
    try (Polling polite = new Polling(List.of("loopback"), NameLookup.system(), spacing)) {
      try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 3; i++) {
          threads.submit(() -> polite.poll(server.url("localhost", "/start")));
        }
      }

      // A request is logged when its answer is sent, which may be after the client has it.
      await().untilAsserted(() -> assertThat(server.log()).hasSize(6));
      List<FeedServer.Request> log = server.log();
      for (int i = 1; i < log.size(); i++) {
        long gap = log.get(i).arrivedAt() - log.get(i - 1).arrivedAt();
        assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(spacing);
      }
    }
  }
}
