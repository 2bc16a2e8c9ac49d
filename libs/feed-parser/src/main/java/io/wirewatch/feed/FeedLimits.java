package io.wirewatch.feed;

/**
 * What one document may cost. Beyond a limit the rest is left out and a problem says so.
 *
 * @param maxBytes bytes of the body that are read
 * @param maxEntries entries that are kept, the first ones of the document
 * @param maxDepth nesting of XML elements or JSON values that is followed
 * @param maxTextLength UTF-16 units of one summary or content; other texts get a sixteenth
 * @param maxTags {@code <} characters that are read in one document
 */
public record FeedLimits(
    int maxBytes, int maxEntries, int maxDepth, int maxTextLength, int maxTags) {

  /** 8 MiB, 5,000 entries, depth 128, 1 Mi characters a text, 300,000 tags. */
  public static final FeedLimits DEFAULT = new FeedLimits(8 << 20, 5_000, 128, 1 << 20, 300_000);

  private static final int DEEPEST = 256;

  public FeedLimits {
    check("maxBytes", maxBytes, 1, Integer.MAX_VALUE);
    check("maxEntries", maxEntries, 1, Integer.MAX_VALUE);
    check("maxDepth", maxDepth, 8, DEEPEST);
    check("maxTextLength", maxTextLength, 16, Integer.MAX_VALUE);
    check("maxTags", maxTags, 16, Integer.MAX_VALUE);
  }

  private static void check(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be between " + min + " and " + max + ", is " + value);
    }
  }

  /** The same limits with another number of bytes. */
  public FeedLimits withMaxBytes(int bytes) {
    return new FeedLimits(bytes, maxEntries, maxDepth, maxTextLength, maxTags);
  }

  /** The longest title, name, link or other short text. */
  int maxShortText() {
    return Math.max(16, maxTextLength / 16);
  }
}
