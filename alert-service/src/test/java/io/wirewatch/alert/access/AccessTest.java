package io.wirewatch.alert.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.build.Jwt;
import io.wirewatch.alert.config.AlertConfig;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  /** printf %s swordfish | sha256sum */
  private static final String HASH =
      "b9f195c5cc7ef6afadbfbc42892ad47d3b24c6bc94bb510c4564a90a14e8b799";

  @TempDir Path data;

  @Test
  void knowsTheHoldersOfTokensByName() throws Exception {
    Access access =
        access(
            Map.of(
                "wirewatch.alert.tokens", "grafana:" + sha256("one") + ",desk:" + sha256("two")));

    assertThat(access.nameOf("two")).contains("desk");
    assertThat(access.nameOf("one")).contains("grafana");
    assertThat(access.nameOf("three")).isEmpty();
    assertThat(access.required()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5"})
  void refusesToBeOpenToTheNetwork(String host) {
    Access open = access(Map.of());

    assertThatThrownBy(() -> open.requireFor(host))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("wirewatch.alert.tokens")
        .hasMessageContaining("sha256sum");
    assertThatCode(() -> access(Map.of("wirewatch.alert.tokens", "a:" + HASH)).requireFor(host))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void mayBeOpenOnLoopback(String host) {
    assertThatCode(() -> access(Map.of()).requireFor(host)).doesNotThrowAnyException();
  }

  @Test
  void saysWhatATokenEntryMustLookLikeWithoutRepeatingIt() {
    assertThatThrownBy(() -> access(Map.of("wirewatch.alert.tokens", "desk:swordfish")))
        .hasMessageContaining("NAME:HASH")
        .hasMessageNotContaining("swordfish");
  }

  @Test
  void acceptsTokensOfAnIdentityProviderWhenSwitchedOn() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    Path pem = data.resolve("keys.pem");
    Files.writeString(
        pem,
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    Access access =
        access(
            Map.of(
                "wirewatch.alert.jwt.enabled", "true",
                "wirewatch.alert.jwt.keys", pem.toUri().toString(),
                "wirewatch.alert.jwt.issuer", "https://id.example"));

    String good = Jwt.issuer("https://id.example").upn("kim").expiresIn(60).sign(keys.getPrivate());
    String foreign =
        Jwt.issuer("https://evil.example").upn("kim").expiresIn(60).sign(keys.getPrivate());
    String forged =
        Jwt.issuer("https://id.example")
            .upn("kim")
            .expiresIn(60)
            .sign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());

    assertThat(access.nameOf(good)).contains("kim");
    assertThat(access.nameOf(foreign)).isEmpty();
    assertThat(access.nameOf(forged)).isEmpty();
    assertThat(access.nameOf("nonsense")).isEmpty();
  }

  @Test
  void verifiesTokensAgainstTheKeysThatAnIdentityProviderPublishes() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    HttpServer provider = provider((RSAPublicKey) keys.getPublic());
    try {
      Access access =
          access(
              Map.of(
                  "wirewatch.alert.jwt.enabled",
                  "true",
                  "wirewatch.alert.jwt.keys",
                  "http://127.0.0.1:" + provider.getAddress().getPort() + "/jwks",
                  "wirewatch.alert.jwt.issuer",
                  "https://id.example",
                  "wirewatch.alert.jwt.audience",
                  "wirewatch"));

      assertThat(access.nameOf(token("https://id.example", "wirewatch", 60, "k1", keys)))
          .contains("kim");
      assertThat(access.nameOf(token("https://id.example", "wirewatch", -3600, "k1", keys)))
          .as("expired")
          .isEmpty();
      assertThat(access.nameOf(token("https://evil.example", "wirewatch", 60, "k1", keys)))
          .as("of another issuer")
          .isEmpty();
      assertThat(access.nameOf(token("https://id.example", "payroll", 60, "k1", keys)))
          .as("for another audience")
          .isEmpty();
      KeyPair foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      assertThat(access.nameOf(token("https://id.example", "wirewatch", 60, "k1", foreign)))
          .as("signed with another key of the same name")
          .isEmpty();
      assertThat(access.nameOf(token("https://id.example", "wirewatch", 60, "k2", foreign)))
          .as("signed with an unknown key")
          .isEmpty();
      assertThat(access.nameOf(unsigned())).as("not signed").isEmpty();
    } finally {
      provider.stop(0);
    }
  }

  /** An OpenID provider's key set, as served under its jwks_uri. */
  private static HttpServer provider(RSAPublicKey key) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] jwks =
        """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"%s","e":"%s"}]}
        """
            .formatted(base64Url(key.getModulus()), base64Url(key.getPublicExponent()))
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, jwks.length);
          exchange.getResponseBody().write(jwks);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String base64Url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  private static String token(
      String issuer, String audience, long lastsSeconds, String keyId, KeyPair keys) {
    Instant expires = Instant.now().plusSeconds(lastsSeconds);
    return Jwt.issuer(issuer)
        .upn("kim")
        .audience(audience)
        .issuedAt(expires.minusSeconds(3600))
        .expiresAt(expires)
        .jws()
        .keyId(keyId)
        .sign(keys.getPrivate());
  }

  private static String unsigned() {
    String claims =
        "{\"iss\":\"https://id.example\",\"aud\":\"wirewatch\",\"upn\":\"kim\",\"exp\":9999999999}";
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".";
  }

  private static String sha256(String text) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static Access access(Map<String, String> values) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withMapping(AlertConfig.class)
            .withDefaultValues(values)
            .withConverter(
                java.time.Duration.class,
                300,
                new io.quarkus.runtime.configuration.DurationConverter())
            .build();
    return Access.of(config.getConfigMapping(AlertConfig.class));
  }
}
