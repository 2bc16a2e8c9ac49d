package io.wirewatch.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The bars of {@code bars.properties}: {@code name = >= 0.90} or {@code name = <= 0.03}. A figure
 * without a bar is printed for information.
 *
 * @param bars bar by figure name
 */
record Bars(Map<String, Bar> bars) {
  /**
   * One bar.
   *
   * @param atLeast whether the figure must reach {@code limit}, or else stay within it
   */
  record Bar(boolean atLeast, double limit) {
    boolean holds(double value) {
      return atLeast ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
      return (atLeast ? ">= " : "<= ") + limit;
    }
  }

  Bars {
    bars = Map.copyOf(bars);
  }

  static Bars read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, Bar> bars = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      bars.put(name, bar(file, name, properties.getProperty(name).strip()));
    }
    return new Bars(bars);
  }

  private static Bar bar(Path file, String name, String text) {
    boolean atLeast = text.startsWith(">=");
    if (!atLeast && !text.startsWith("<=")) {
      throw new IllegalArgumentException(
          file + ": " + name + ": '" + text + "' is no bar; write '>= 0.9' or '<= 0.1'");
    }
    return new Bar(atLeast, Double.parseDouble(text.substring(2).strip()));
  }

  boolean holds(Figure figure) {
    Bar bar = bars.get(figure.name());
    return bar == null || bar.holds(figure.value());
  }

  /** The figure as one line of the table. */
  String line(Figure figure) {
    Bar bar = bars.get(figure.name());
    return String.format(
        Locale.ROOT,
        "%-34s %10.4f  %-10s %-4s  %s",
        figure.name(),
        figure.value(),
        bar == null ? "-" : bar,
        bar == null ? "-" : bar.holds(figure.value()) ? "ok" : "FAIL",
        figure.note());
  }
}
