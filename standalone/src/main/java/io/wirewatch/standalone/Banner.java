package io.wirewatch.standalone;

import java.util.Map;

/** What a person reads when the installation is up. */
final class Banner {
  private Banner() {}

  static void print(Installation installation, InstallationOptions options, long startedMillis) {
    System.out.printf(
        """

        Wirewatch is up (%.1f s). Everything listens on this machine only.

          REST and API page   %s   (%s)
          Metrics             %s
          Health              %s
          Kafka               %s   (topics ww.*)
          Data                %s
          Log                 %s

        In this embedded mode feeds and webhooks on loopback are allowed; private networks are not.
        """,
        startedMillis / 1000.0,
        installation.url("/feeds"),
        installation.url("/q/swagger-ui"),
        installation.url("/q/metrics"),
        installation.url("/q/health"),
        installation.kafka(),
        options.data.toAbsolutePath().normalize(),
        installation.logFile());
  }

  static void nextSteps(Installation installation, Map<String, String> subscriptions) {
    System.out.printf(
        """

        What to do next
          ./wirewatch status%s              feeds, regions, alerts and deliveries
          curl -s %s      regions by score
          kcat -b %s -t ww.articles -C -o -5 -e   the newest articles
        %s
        Ctrl-C stops everything; what is committed is kept.
        """,
        installation.url("").endsWith(":8080")
            ? ""
            : " --port " + installation.url("").replaceAll(".*:", ""),
        installation.url("/regions"),
        installation.kafka(),
        subscriptions.isEmpty()
            ? "  ./wirewatch up --subscribe SY=https://example.org/hook   have alerts sent to you\n"
            : "");
  }
}
