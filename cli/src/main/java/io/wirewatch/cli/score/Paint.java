package io.wirewatch.cli.score;

import java.io.Console;
import java.util.Map;

/**
 * Terminal colours, or none. By default they appear on a terminal only and respect <a
 * href="https://no-color.org">NO_COLOR</a>.
 *
 * @param on whether to colour
 */
record Paint(boolean on) {
  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  /** When to colour. */
  public enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** What a stretch of text is; the SGR codes of each. */
  enum Style {
    ESCALATION("1;31"),
    ESCALATION_DISCOUNTED("33"),
    DEESCALATION("1;32"),
    DEESCALATION_DISCOUNTED("36"),
    WORTHLESS("2;9"),
    LOCATION("1;4;34"),
    OTHER_PLACE("4;2"),
    HEADING("1"),
    FAINT("2");

    private final String codes;

    Style(String codes) {
      this.codes = codes;
    }
  }

  /** Decides for {@code when} by the environment and the terminal. */
  public static Paint of(When when, Map<String, String> environment) {
    return switch (when) {
      case ALWAYS -> new Paint(true);
      case NEVER -> new Paint(false);
      case AUTO -> {
        boolean refused =
            !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        Console console = refused ? null : System.console();
        yield new Paint(console != null && console.isTerminal());
      }
    };
  }

  String apply(Style style, String text) {
    return on && !text.isEmpty() ? ESCAPE + style.codes + "m" + text + RESET : text;
  }
}
