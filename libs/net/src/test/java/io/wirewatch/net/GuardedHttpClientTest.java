package io.wirewatch.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpClientTest {

  private static final ClientSettings SETTINGS = ClientSettings.of("wirewatch-test/1");
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private CountingServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = CountingServer.plain();
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "2130706433",
        "017700000001",
        "0177.0.0.1",
        "0x7f000001",
        "0x7f.1",
        "0.0.0.0",
        "0",
        "localhost",
        "localhost.",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::1]",
        "[2001:0:7f00:1::]",
        "169.254.169.254",
        "10.0.0.1",
        "100.64.0.1",
        "[fd00:ec2::254]",
        "[fe80::1]",
      })
  void connectsToNothingThatIsNotPublic(String host) {
    try (var client = new GuardedHttpClient(AddressPolicy.publicOnly(), SETTINGS)) {
      assertThatThrownBy(() -> get(client, "http://" + host + ":" + server.port() + "/"))
          .isInstanceOf(UnknownHostException.class);
    }
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.9", "169.254.169.254", "64:ff9b::7f00:1"})
  void connectsToNoNameThatPointsInside(String address) {
    NameLookup inside = host -> new InetAddress[] {InetAddress.getByName(address)};
    try (var client = new GuardedHttpClient(AddressPolicy.publicOnly(), SETTINGS, inside)) {
      assertThatThrownBy(() -> get(client, "http://news.example:" + server.port() + "/"))
          .isInstanceOf(RefusedAddressException.class)
          .hasMessageContaining("news.example")
          .hasMessageContaining("not allowed");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void connectsToTheAddressThatWasCheckedWhenTheNameIsRebound() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    NameLookup rebinding =
        host ->
            new InetAddress[] {
              InetAddress.getByName(lookups.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1")
            };
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("127.0.0.2"));
    try (var client = new GuardedHttpClient(policy, SETTINGS, rebinding)) {
      String url = "http://news.example:" + server.port() + "/close";

      assertThat(get(client, url)).isEqualTo("200 hello");
      assertThatThrownBy(() -> get(client, url)).isInstanceOf(RefusedAddressException.class);
    }
    assertThat(server.localAddresses()).containsExactly("127.0.0.2");
    assertThat(lookups).hasValue(2);
  }

  @Test
  void picksTheAllowedOnesAmongSeveralAddresses() throws IOException {
    NameLookup mixed =
        host ->
            new InetAddress[] {
              InetAddress.getByName("10.0.0.1"), InetAddress.getByName("127.0.0.3")
            };
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("127.0.0.3"));
    try (var client = new GuardedHttpClient(policy, SETTINGS, mixed)) {
      assertThat(get(client, "http://news.example:" + server.port() + "/")).isEqualTo("200 hello");
    }
    assertThat(server.localAddresses()).containsExactly("127.0.0.3");
  }

  @Test
  void aSocketRefusesByItself() throws IOException {
    try (var socket = new GuardedSocket(AddressPolicy.publicOnly())) {
      assertThatThrownBy(
              () ->
                  socket.connect(
                      new java.net.InetSocketAddress(
                          InetAddress.getLoopbackAddress(), server.port())))
          .isInstanceOf(RefusedAddressException.class);
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void handsRedirectsBackInsteadOfFollowingThem() throws IOException {
    try (var client = loopbackClient()) {
      assertThat(get(client, server.url("/redirect"))).startsWith("302");
    }
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void sendsNoCookieBack() throws IOException {
    try (var client = loopbackClient()) {
      get(client, server.url("/"));
      get(client, server.url("/"));
    }
    assertThat(server.lastRequest()).doesNotContainIgnoringCase("cookie:");
    assertThat(server.lastRequest()).contains("User-Agent: wirewatch-test/1");
  }

  @Test
  void reusesAConnection() throws IOException {
    try (var client = loopbackClient()) {
      get(client, server.url("/"));
      get(client, server.url("/"));
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void endsADrippingAnswerAtTheDeadline() {
    try (var client = loopbackClient()) {
      assertThatThrownBy(
              () ->
                  client.execute(
                      new HttpGet(server.url("/drip")),
                      Duration.ofMillis(400),
                      response -> EntityUtils.toString(response.getEntity())))
          .isInstanceOf(GuardedHttpClient.DeadlineException.class)
          .hasMessageContaining("400 ms");
    }
  }

  @Test
  void refusesACertificateThatNobodyTrusts() throws Exception {
    try (var tls = CountingServer.selfSigned();
        var client = loopbackClient()) {
      assertThatThrownBy(() -> get(client, tls.url("/"))).isInstanceOf(SSLException.class);
      assertThat(tls.requests()).isZero();
    }
  }

  private static GuardedHttpClient loopbackClient() {
    return new GuardedHttpClient(AddressPolicy.publicAnd(List.of("loopback")), SETTINGS);
  }

  private static String get(GuardedHttpClient client, String url) throws IOException {
    return client.execute(
        new HttpGet(url),
        DEADLINE,
        response -> response.getCode() + " " + EntityUtils.toString(response.getEntity()));
  }
}
