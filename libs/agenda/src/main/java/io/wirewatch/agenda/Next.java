package io.wirewatch.agenda;

import java.time.Instant;
import java.util.Objects;

/** What becomes of an item after its outcome was applied. */
public sealed interface Next<I> {

  /** It stays, and is due again then (at once, when that lies in the past). */
  record Again<I>(I item, Instant due) implements Next<I> {
    public Again {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(due, "due");
    }
  }

  /** It is finished and forgotten. */
  record Done<I>() implements Next<I> {}

  /** Shorthand of {@link Again}. */
  static <I> Next<I> again(I item, Instant due) {
    return new Again<>(item, due);
  }

  /** Shorthand of {@link Done}. */
  static <I> Next<I> done() {
    return new Done<>();
  }
}
