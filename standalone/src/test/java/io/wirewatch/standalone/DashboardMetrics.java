package io.wirewatch.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that the shipped dashboard and Prometheus rules ask for. */
final class DashboardMetrics {
  private static final Pattern NAME = Pattern.compile("wirewatch_[a-z0-9_]+");

  /** Has a series only while a delivery waits. */
  private static final String WHILE_PENDING = "wirewatch_alert_oldest_pending_seconds";

  private DashboardMetrics() {}

  /** Those that an installation shows at any time once it has scored a region and sent an alert. */
  static SortedSet<String> always() throws IOException {
    SortedSet<String> names = names();
    names.remove(WHILE_PENDING);
    return names;
  }

  /** Names of series, with the suffixes Prometheus gives them. */
  static SortedSet<String> names() throws IOException {
    Path deploy = Path.of(System.getProperty("wirewatch.root", "..")).resolve("deploy");
    SortedSet<String> names = new TreeSet<>();
    for (String file : new String[] {"grafana/dashboards/wirewatch.json", "prometheus/rules.yml"}) {
      Matcher matcher = NAME.matcher(Files.readString(deploy.resolve(file)));
      while (matcher.find()) {
        names.add(matcher.group());
      }
    }
    return names;
  }
}
