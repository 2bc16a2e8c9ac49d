package io.wirewatch.core.text;

/**
 * The hash of a word, 64 bits, over blocks of eight bytes: an ASCII character is one byte, any
 * other UTF-16 unit, and NUL, three, so that no two words have the same blocks. A word of up to
 * eight ASCII characters, as most are, is one block, read and hashed at once; no two of them
 * collide. The mix at the end is that of MurmurHash3. Never 0, which marks an empty slot.
 */
final class WordHash {
  static final long SEED = 0xcbf29ce484222325L;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int OTHER = 0xFF;

  private long hash = SEED;
  private long block;
  private int bytes;

  /** Begins a word. */
  WordHash reset() {
    hash = SEED;
    block = 0;
    bytes = 0;
    return this;
  }

  /** Adds a character of the normalised word. */
  void add(char c) {
    if (c > 0 && c < 0x80) {
      addByte(c);
    } else {
      addByte(OTHER);
      addByte(c & 0xFF);
      addByte(c >>> 8);
    }
  }

  private void addByte(int b) {
    block |= (long) b << (bytes << 3);
    if (++bytes == Long.BYTES) {
      hash = step(hash, block);
      block = 0;
      bytes = 0;
    }
  }

  /** The hash of the characters added. */
  long finish() {
    return finish(bytes == 0 ? hash : step(hash, block));
  }

  /** Goes on with a block; the last one has zeros behind its bytes, and is not empty. */
  static long step(long hash, long block) {
    long h = (hash ^ block) * MULTIPLIER;
    return h ^ (h >>> 32);
  }

  static long finish(long hash) {
    long h = hash ^ (hash >>> 33);
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }

  static long of(String word) {
    WordHash hash = new WordHash();
    for (int i = 0; i < word.length(); i++) {
      hash.add(word.charAt(i));
    }
    return hash.finish();
  }
}
