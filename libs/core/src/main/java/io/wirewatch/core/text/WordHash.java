package io.wirewatch.core.text;

/**
 * FNV-1a over UTF-16 units with a finishing mix (that of MurmurHash3), 64 bits: cheap enough to be
 * computed while a word is scanned. Never 0, which marks an empty slot.
 */
final class WordHash {
  static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private WordHash() {}

  static long step(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  static long finish(long hash) {
    long h = hash ^ (hash >>> 33);
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }

  static long of(String word) {
    long h = SEED;
    for (int i = 0; i < word.length(); i++) {
      h = step(h, word.charAt(i));
    }
    return finish(h);
  }
}
