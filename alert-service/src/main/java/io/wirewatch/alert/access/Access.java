package io.wirewatch.alert.access;

import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.wirewatch.alert.config.AlertConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the API: holders of a configured token, of which only the hash is known here, or of a
 * JWT of an identity provider. Without either, only an installation that listens on loopback alone
 * is open.
 */
public final class Access {

  private final Map<String, byte[]> tokens;
  private final @Nullable DefaultJWTParser jwts;

  private Access(Map<String, byte[]> tokens, @Nullable DefaultJWTParser jwts) {
    this.tokens = tokens;
    this.jwts = jwts;
  }

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException naming the key and what is expected
   */
  public static Access of(AlertConfig config) {
    Map<String, byte[]> tokens = new LinkedHashMap<>();
    for (String token : config.tokens().orElse(List.of())) {
      int colon = token.lastIndexOf(':');
      String hash = token.substring(colon + 1).strip();
      if (colon < 1 || !hash.matches("[0-9a-fA-F]{64}")) {
        throw new IllegalArgumentException(
            "wirewatch.alert.tokens: an entry is not NAME:HASH with a SHA-256 in 64 hexadecimal"
                + " digits; make one with printf %s TOKEN | sha256sum");
      }
      tokens.put(token.substring(0, colon).strip(), HexFormat.of().parseHex(hash));
    }
    return new Access(tokens, config.jwt().enabled() ? parser(config.jwt()) : null);
  }

  private static DefaultJWTParser parser(AlertConfig.Jwt jwt) {
    String keys = required(jwt.keys(), "keys");
    JWTAuthContextInfo info = new JWTAuthContextInfo(keys, required(jwt.issuer(), "issuer"));
    jwt.audience().ifPresent(audience -> info.setExpectedAudience(Set.of(audience)));
    return new DefaultJWTParser(info);
  }

  private static String required(Optional<String> value, String key) {
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                "wirewatch.alert.jwt."
                    + key
                    + " is required when wirewatch.alert.jwt.enabled is true"));
  }

  /** Whether requests must show a token. */
  public boolean required() {
    return !tokens.isEmpty() || jwts != null;
  }

  /**
   * Refuses to serve an address of the network without a token.
   *
   * @throws IllegalStateException when others than this machine could reach an open API
   */
  public void requireFor(String host) {
    if (!required() && !loopback(host)) {
      throw new IllegalStateException(
          "The alert API would be open to the network on "
              + host
              + ": set wirewatch.alert.tokens to NAME:HASH (make HASH with: printf %s TOKEN |"
              + " sha256sum), or listen on this machine only with quarkus.http.host=127.0.0.1");
    }
  }

  /** The name of whoever holds a token, if it is one of ours or a valid JWT. */
  public Optional<String> nameOf(String token) {
    byte[] hash = sha256(token);
    String found = null;
    for (Map.Entry<String, byte[]> known : tokens.entrySet()) {
      // All are compared, each in constant time, so that time tells nothing.
      if (MessageDigest.isEqual(known.getValue(), hash)) {
        found = known.getKey();
      }
    }
    return found != null ? Optional.of(found) : subject(token);
  }

  private Optional<String> subject(String token) {
    if (jwts == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(jwts.parse(token).getName());
    } catch (ParseException invalid) {
      return Optional.empty();
    }
  }

  private static boolean loopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }
}
