package io.wirewatch.feed.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one document. A document may repeat one mistake in each of its entries,
 * so each kind is kept {@value #KEPT_PER_KIND} times and then counted only.
 */
public final class ProblemLog {
  private static final int KEPT_PER_KIND = 5;
  private static final int SHOWN = 80;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<ProblemKind, Integer> counts = new EnumMap<>(ProblemKind.class);

  /** Adds a problem of the whole document. */
  public void add(ProblemKind kind, String message) {
    add(kind, message, null);
  }

  /** Adds a problem at a place. */
  public void add(ProblemKind kind, String message, @Nullable String place) {
    if (counts.merge(kind, 1, Integer::sum) <= KEPT_PER_KIND) {
      problems.add(new Problem(kind, message, place));
    }
  }

  /** Whether a problem of this kind was met. */
  public boolean has(ProblemKind kind) {
    return counts.containsKey(kind);
  }

  /** The problems in the order met, then one line per kind that occurred too often to list. */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>(problems);
    counts.forEach(
        (kind, count) -> {
          if (count > KEPT_PER_KIND) {
            all.add(new Problem(kind, (count - KEPT_PER_KIND) + " more of this kind", null));
          }
        });
    return List.copyOf(all);
  }

  /** A value in quotes, shortened and without line breaks, fit for a message. */
  public static String quote(String value) {
    String line = value.strip();
    if (line.length() > SHOWN) {
      int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
      line = line.substring(0, end) + "…";
    }
    return '\'' + line.replaceAll("\\s+", " ") + '\'';
  }
}
