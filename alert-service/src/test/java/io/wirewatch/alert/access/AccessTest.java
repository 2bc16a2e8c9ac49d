package io.wirewatch.alert.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.build.Jwt;
import io.wirewatch.alert.config.AlertConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
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
