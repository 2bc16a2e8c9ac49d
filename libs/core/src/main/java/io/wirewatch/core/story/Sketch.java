package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * What is kept of a text to recognise its story: 128 MinHash values of its word 3-grams, the rare
 * ones of its winnowing fingerprints, and its heaviest terms with their weights. Under 700 bytes.
 */
public final class Sketch {
  /** MinHash values: 64 bands of 2 rows. */
  static final int HASHES = 128;

  /** Fingerprints kept at most. */
  static final int FINGERPRINTS = 32;

  /** Terms kept at most. */
  static final int TERMS = 40;

  private static final byte FORMAT = 1;
  private static final int LANES = 4;
  private static final int MARKS = 8;

  /** The sketch of a text without words: it resembles nothing. */
  public static final Sketch EMPTY = new Sketch(new long[0], new int[0], new int[0], new short[0]);

  /**
   * Four values of 16 bits to a word, the first one uppermost; empty when there are too few words.
   */
  final long[] minhash;

  /** Ascending. */
  final int[] fingerprints;

  /** Term hashes, ascending. */
  final int[] terms;

  /** Weight of each term, the whole having length 10,000. */
  final short[] weights;

  /** A bit for each fingerprint, by its hash: most texts that share none are told apart here. */
  final long[] marks = new long[MARKS];

  /** Fingerprints that found their bit set. */
  final int crowded;

  Sketch(long[] minhash, int[] fingerprints, int[] terms, short[] weights) {
    this.minhash = minhash;
    this.fingerprints = fingerprints;
    this.terms = terms;
    this.weights = weights;
    int found = 0;
    for (int fingerprint : fingerprints) {
      int word = fingerprint >>> 6 & MARKS - 1;
      found += (int) (marks[word] >>> fingerprint & 1);
      marks[word] |= 1L << fingerprint;
    }
    crowded = found;
  }

  /** MinHash value i. */
  int minhash(int i) {
    return (int) (minhash[i >> 2] >>> 48 - 16 * (i & 3)) & 0xFFFF;
  }

  /** Whether nothing is known of the text. */
  public boolean isEmpty() {
    return terms.length == 0 && minhash.length == 0;
  }

  /**
   * Whether one of the two texts is a copy of the other, edited or cut: then both have one origin,
   * whoever prints them.
   */
  public boolean isCopyOf(Sketch other) {
    return Similarity.isCopy(this, other);
  }

  /** The sketch as bytes; {@link #fromBytes} reads them back. */
  public byte[] toBytes() {
    ByteBuffer out =
        ByteBuffer.allocate(4 + 8 * minhash.length + 4 * fingerprints.length + 6 * terms.length);
    out.put(FORMAT).put((byte) (LANES * minhash.length)).put((byte) fingerprints.length);
    out.put((byte) terms.length);
    for (long values : minhash) {
      out.putLong(values);
    }
    for (int value : fingerprints) {
      out.putInt(value);
    }
    for (int i = 0; i < terms.length; i++) {
      out.putInt(terms[i]).putShort(weights[i]);
    }
    return out.array();
  }

  /**
   * Reads {@link #toBytes}; no bytes give {@link #EMPTY}.
   *
   * @throws IllegalArgumentException when the bytes are of another format or cut short
   */
  public static Sketch fromBytes(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte format = in.get();
    if (format != FORMAT) {
      throw new IllegalArgumentException("sketch has format " + format + ", not " + FORMAT);
    }
    int hashes = in.get() & 0xFF;
    int marks = in.get() & 0xFF;
    int words = in.get() & 0xFF;
    if (in.remaining() != 2 * hashes + 4 * marks + 6 * words) {
      throw new IllegalArgumentException("sketch is cut short: " + bytes.length + " bytes");
    }
    if (hashes % LANES != 0) {
      throw new IllegalArgumentException("sketch has " + hashes + " MinHash values, not " + HASHES);
    }
    long[] minhash = new long[hashes / LANES];
    for (int i = 0; i < minhash.length; i++) {
      minhash[i] = in.getLong();
    }
    int[] fingerprints = new int[marks];
    for (int i = 0; i < marks; i++) {
      fingerprints[i] = in.getInt();
    }
    int[] terms = new int[words];
    short[] weights = new short[words];
    for (int i = 0; i < words; i++) {
      terms[i] = in.getInt();
      weights[i] = in.getShort();
    }
    return new Sketch(minhash, fingerprints, terms, weights);
  }

  /** The sketch as text, for JSON. */
  public String toBase64() {
    return isEmpty() ? "" : Base64.getEncoder().encodeToString(toBytes());
  }

  /**
   * Reads {@link #toBase64}.
   *
   * @throws IllegalArgumentException when it is not base64 of a sketch
   */
  public static Sketch fromBase64(String text) {
    return fromBytes(Base64.getDecoder().decode(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && Arrays.equals(minhash, that.minhash)
        && Arrays.equals(fingerprints, that.fingerprints)
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + Arrays.hashCode(minhash);
  }
}
