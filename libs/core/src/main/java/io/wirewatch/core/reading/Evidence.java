package io.wirewatch.core.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one word or pair of words adds to the reading of its sentence.
 *
 * @param firstToken its first token
 * @param lastToken its last token
 * @param weight what it adds to the log-odds of escalation, negative when it speaks against it
 */
public record Evidence(int firstToken, int lastToken, double weight) {
  /** The weightiest first, each sharing no word with those before it; at most {@code most}. */
  static List<Evidence> strongest(List<Evidence> all, int most) {
    List<Evidence> chosen = new ArrayList<>();
    Evidence next = strongestBeside(chosen, all);
    while (next != null && chosen.size() < most) {
      chosen.add(next);
      next = strongestBeside(chosen, all);
    }
    return chosen;
  }

  private static @Nullable Evidence strongestBeside(List<Evidence> chosen, List<Evidence> all) {
    Evidence best = null;
    for (Evidence each : all) {
      boolean isStronger = best == null || Math.abs(each.weight) > Math.abs(best.weight);
      if (isStronger && chosen.stream().noneMatch(each::overlaps)) {
        best = each;
      }
    }
    return best;
  }

  private boolean overlaps(Evidence other) {
    return firstToken <= other.lastToken && other.firstToken <= lastToken;
  }
}
