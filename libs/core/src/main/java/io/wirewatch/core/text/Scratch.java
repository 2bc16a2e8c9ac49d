package io.wirewatch.core.text;

/**
 * What the tokenizer needs while it reads an article and not afterwards, kept by each thread: fresh
 * memory for every article would cost more than reading it.
 */
final class Scratch {
  private static final ThreadLocal<Scratch> OWN = ThreadLocal.withInitial(Scratch::new);

  /** In elements; longer texts get memory of their own, so that no thread keeps much. */
  private static final int KEPT = 1 << 14;

  private char[] chars = new char[0];
  private long[] hashes = new long[0];

  private Scratch() {}

  /** What belongs to the current thread. It holds what was left in it. */
  static Scratch own() {
    return OWN.get();
  }

  /** The characters of a text, and more behind them. */
  char[] chars(String text) {
    int length = text.length();
    if (length > KEPT) {
      return text.toCharArray();
    }
    if (chars.length < length) {
      chars = new char[Math.min(KEPT, Math.max(1024, length * 2))];
    }
    text.getChars(0, length, chars, 0);
    return chars;
  }

  /** Room for the hashes of so many words at least. */
  long[] hashes(int words) {
    if (words > KEPT) {
      return new long[words];
    }
    if (hashes.length < words) {
      hashes = new long[Math.min(KEPT, Math.max(1024, words * 2))];
    }
    return hashes;
  }
}
