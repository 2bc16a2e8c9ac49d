package io.wirewatch.alert.deliver;

import io.wirewatch.events.Endpoint.Format;
import java.net.URI;

/** Where a format is posted, and how a URL is shown. */
public final class EndpointUrl {

  private EndpointUrl() {}

  /** The URL to post to: Alertmanager may be given by its base. */
  static URI target(Format format, URI url) {
    boolean bare =
        url.getRawPath() == null || url.getRawPath().isEmpty() || url.getRawPath().equals("/");
    return format == Format.ALERTMANAGER && bare ? url.resolve("/api/v2/alerts") : url;
  }

  /** The URL without what may be a password: the query, and of chat webhooks the path. */
  public static String shown(Format format, URI url) {
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    boolean secretPath =
        switch (format) {
          case SLACK, TEAMS, DISCORD -> true;
          case WIREWATCH, CLOUDEVENTS, PAGERDUTY, ALERTMANAGER -> false;
        };
    String shownPath = secretPath && path.length() > 1 ? "/…" : path;
    return origin + shownPath + (url.getRawQuery() == null ? "" : "?…");
  }
}
