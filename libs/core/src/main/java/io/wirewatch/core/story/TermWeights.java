package io.wirewatch.core.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How much a word tells about which event a text reports: its inverse document frequency in a
 * background collection of news paragraphs. The table is a shipped resource ({@code
 * document-frequency-en.tsv}: a first line with the number of documents, then {@code word TAB
 * documents}), so a weight never depends on what was read before.
 */
final class TermWeights {
  /** Words in more than one document of 50 tell nothing. */
  private static final int COMMON = 50;

  /** A word is rare when fewer than one document of 500 holds it. */
  private static final int RARE = 500;

  /** Documents assumed of a name or number the table lacks. */
  private static final int UNSEEN_NAME = 5;

  /** Documents assumed of another word the table lacks. */
  private static final int UNSEEN_WORD = 20;

  /** Documents assumed of a word of a language the table does not speak. */
  private static final int FOREIGN_WORD = 200;

  private static final TermWeights SHIPPED = load();

  private final int documents;
  private final int[] keys;
  private final int[] counts;

  private TermWeights(int documents, int capacity) {
    this.documents = documents;
    this.keys = new int[capacity];
    this.counts = new int[capacity];
  }

  static TermWeights shipped() {
    return SHIPPED;
  }

  /** Whether the background collection holds the word. */
  boolean knows(int word) {
    return documents(word) > 0;
  }

  /** Whether the word is rare enough to recognise a passage by. */
  boolean isRare(int word) {
    return documents(word) * (long) RARE < documents;
  }

  /**
   * Weight of a word, in units of 1/64 nat: 64 · ln((N + 1) / (documents + s)), s being what is
   * assumed of unseen words; 0 for common ones.
   */
  int weight(int word, int shape, boolean foreign) {
    int seen = documents(word);
    if (seen * (long) COMMON > documents) {
      return 0;
    }
    boolean name = (shape & (Tokens.CAPITAL | Tokens.DIGIT)) != 0;
    if (!name && foreign && seen == 0) {
      return (shape & Tokens.SHORT) != 0 ? 0 : scaledLog(FOREIGN_WORD);
    }
    return scaledLog(seen + (name ? UNSEEN_NAME : UNSEEN_WORD));
  }

  private int scaledLog(int assumed) {
    return (int) Math.max(0, StrictMath.rint(64 * StrictMath.log((documents + 1.0) / assumed)));
  }

  private int documents(int word) {
    int slot = word & (keys.length - 1);
    while (counts[slot] != 0) {
      if (keys[slot] == word) {
        return counts[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }

  private void put(int word, int count) {
    int slot = word & (keys.length - 1);
    while (counts[slot] != 0 && keys[slot] != word) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = word;
    counts[slot] = Math.max(counts[slot], count);
  }

  private static TermWeights load() {
    String name = "document-frequency-en.tsv";
    try (InputStream in = TermWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing beside TermWeights");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String first = lines.readLine();
      TermWeights table = new TermWeights(Integer.parseInt(first == null ? "0" : first), 1 << 16);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        table.put(
            Tokens.hashOf(line.substring(0, tab)),
            Integer.parseInt(line, tab + 1, line.length(), 10));
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
