package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a team wants to be told: a value of {@code ww.endpoints}. What must not be read by others
 * (the URL of a chat webhook is a password too) is encrypted.
 *
 * @param id stable id
 * @param version 1 at creation, growing by one with each change
 * @param name for people
 * @param team whose it is
 * @param shownUrl the URL with everything that may be secret left out
 * @param sealedUrl the URL, encrypted
 * @param format form of the payload
 * @param sealedSecrets signing secrets or, for PagerDuty, the routing key, encrypted; the newest
 *     first
 * @param concurrency requests in flight at once, 1 to 32
 * @param perSecond requests a second at most, above 0
 * @param enabled what the team wants
 * @param enabledAt since when; an automatic disabling before that no longer counts
 */
public record Endpoint(
    String id,
    int version,
    String name,
    String team,
    String shownUrl,
    String sealedUrl,
    Format format,
    List<SealedSecret> sealedSecrets,
    int concurrency,
    double perSecond,
    boolean enabled,
    Instant enabledAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Form of the payload. */
  public enum Format {
    WIREWATCH,
    CLOUDEVENTS,
    SLACK,
    TEAMS,
    DISCORD,
    PAGERDUTY,
    ALERTMANAGER
  }

  /**
   * A secret at rest.
   *
   * @param sealed Tink ciphertext in Base64
   * @param until when it stops to be used, or null while it is the current one
   */
  public record SealedSecret(String sealed, @Nullable Instant until) {
    public SealedSecret {
      Check.text(sealed, "secret.sealed");
    }
  }

  public Endpoint {
    Check.text(id, "endpoint.id");
    Check.atLeast(version, 1, "endpoint.version");
    Check.text(team, "endpoint.team");
    Check.text(sealedUrl, "endpoint.sealedUrl");
    Check.present(format, "endpoint.format");
    sealedSecrets = sealedSecrets == null ? List.of() : List.copyOf(sealedSecrets);
    concurrency = concurrency == 0 ? 2 : concurrency;
    if (concurrency < 1 || concurrency > 32) {
      throw new IllegalArgumentException(
          "endpoint.concurrency must be in [1, 32], but is " + concurrency);
    }
    perSecond = perSecond == 0 ? 1000 : Check.above(perSecond, 0, "endpoint.perSecond");
  }
}
