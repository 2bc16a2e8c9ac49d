package io.wirewatch.feed.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a document.
 *
 * @param kind its stable name
 * @param message one sentence naming the value and what was done about it
 * @param place where: an element path such as {@code entry 3 pubDate}, or {@code line 4, column 7};
 *     null when it is the whole document
 */
public record Problem(ProblemKind kind, String message, @Nullable String place) {
  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return place == null ? kind + ": " + message : kind + " at " + place + ": " + message;
  }
}
