package io.wirewatch.alert.rest;

import io.wirewatch.alert.deliver.EndpointUrl;
import io.wirewatch.alert.secret.WebhookSecret;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.Endpoint.Format;
import io.wirewatch.net.HostCheck;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an endpoint out of a request. */
final class EndpointForm {

  private final AlertService service;

  EndpointForm(AlertService service) {
    this.service = service;
  }

  /**
   * An endpoint that was read.
   *
   * @param secret a signing secret made for it, to be shown this once; null when there is none
   */
  record Read(Endpoint endpoint, @Nullable String secret) {}

  /**
   * Reads and checks.
   *
   * @param before the one it replaces, or null
   * @throws ApiProblem naming every field that is wrong
   */
  Read read(Fields fields, String id, @Nullable Endpoint before) {
    fields.only(
        "id", "name", "team", "url", "format", "secret", "concurrency", "perSecond", "enabled");
    Format format =
        fields.choice("format", Format.class, before == null ? Format.WIREWATCH : before.format());
    Format chosen = format == null ? Format.WIREWATCH : format;
    URI url = url(fields, before);
    String given = fields.has("secret") ? fields.text("secret", "") : null;
    check(fields, chosen, given, before);
    int concurrency =
        fields.number("concurrency", before == null ? 2 : before.concurrency(), 1, 32);
    double perSecond =
        fields.decimal("perSecond", before == null ? 1000 : before.perSecond(), 0, 1000);
    String name = fields.text("name", before == null ? id : before.name());
    String team = fields.text("team", before == null ? "default" : before.team());
    boolean enabled = fields.flag("enabled", before == null || before.enabled());
    fields.done();
    boolean fresh =
        given == null && signs(chosen) && (before == null || before.sealedSecrets().isEmpty());
    String secret = fresh ? WebhookSecret.generate() : given;
    Instant now = service.clock().instant();
    Endpoint endpoint =
        new Endpoint(
            id,
            before == null ? 1 : before.version() + 1,
            name,
            team,
            url == null ? shown(before) : EndpointUrl.shown(chosen, url),
            url == null ? sealed(before) : service.vault().seal(id, url.toString()),
            chosen,
            secrets(id, secret, before),
            concurrency,
            perSecond,
            enabled,
            before == null || (enabled && !before.enabled()) ? now : before.enabledAt(),
            before == null ? now : before.createdAt(),
            now);
    return new Read(endpoint, fresh ? secret : null);
  }

  static boolean signs(Format format) {
    return switch (format) {
      case WIREWATCH, CLOUDEVENTS -> true;
      case SLACK, TEAMS, DISCORD, PAGERDUTY, ALERTMANAGER -> false;
    };
  }

  private @Nullable URI url(Fields fields, @Nullable Endpoint before) {
    if (!fields.has("url")) {
      if (before == null) {
        fields.wrong(
            "url",
            "it is missing",
            "Write where alerts are posted to, such as https://example.org/hook");
      }
      return null;
    }
    return switch (HostCheck.check(fields.text("url", ""), service.policy())) {
      case HostCheck.Outcome.Accepted(var url) -> url;
      case HostCheck.Outcome.Rejected(var reason) -> {
        fields.wrong(
            "url",
            reason,
            "Use a public https:// address; the operator may allow others with"
                + " wirewatch.alert.allow-addresses");
        yield null;
      }
    };
  }

  private static void check(
      Fields fields, Format format, @Nullable String given, @Nullable Endpoint before) {
    if (format == Format.PAGERDUTY
        && given == null
        && (before == null || before.sealedSecrets().isEmpty())) {
      fields.wrong(
          "secret",
          "it is missing",
          "Write the routing key (32 characters) of the PagerDuty integration");
    } else if (given != null && signs(format)) {
      try {
        WebhookSecret.check(given);
      } catch (IllegalArgumentException e) {
        fields.wrong("secret", String.valueOf(e.getMessage()), "Leave it out to have one made");
      }
    }
  }

  private List<Endpoint.SealedSecret> secrets(
      String id, @Nullable String secret, @Nullable Endpoint before) {
    if (secret == null) {
      return before == null ? List.of() : before.sealedSecrets();
    }
    return List.of(new Endpoint.SealedSecret(service.vault().seal(id, secret), null));
  }

  private static String shown(@Nullable Endpoint before) {
    return before == null ? "" : before.shownUrl();
  }

  private static String sealed(@Nullable Endpoint before) {
    return before == null ? "" : before.sealedUrl();
  }
}
