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

  private static final TermWeights SHIPPED = load();

  private final int documents;
  private final int[] keys;
  private final int[] counts;

  /** Weight of the word of a slot when it is a name, and when it is not. */
  private final short[] asName;

  private final short[] asWord;
  private final int unseenName;
  private final int unseenWord;

  private TermWeights(int documents, int capacity) {
    this.documents = documents;
    this.keys = new int[capacity];
    this.counts = new int[capacity];
    this.asName = new short[capacity];
    this.asWord = new short[capacity];
    this.unseenName = scaledLog(UNSEEN_NAME);
    this.unseenWord = scaledLog(UNSEEN_WORD);
  }

  static TermWeights shipped() {
    return SHIPPED;
  }

  /** Whether the background collection holds the word. */
  boolean knows(int word) {
    return counts[slot(word)] > 0;
  }

  /** Whether the word is rare enough to recognise a passage by. */
  boolean isRare(int word) {
    return counts[slot(word)] * (long) RARE < documents;
  }

  /**
   * Weight of a word, in units of 1/64 nat: 64 · ln((N + 1) / (documents + s)), s being what is
   * assumed of unseen words; 0 for common ones. Of a text in a language the table does not speak
   * only names and numbers weigh anything, since its common words cannot be told.
   */
  int weight(int word, boolean name, boolean foreign) {
    if (foreign && !name) {
      return 0;
    }
    int slot = slot(word);
    if (counts[slot] == 0) {
      return name ? unseenName : unseenWord;
    }
    return name ? asName[slot] : asWord[slot];
  }

  private int scaledLog(int assumed) {
    return (int) Math.max(0, StrictMath.rint(64 * StrictMath.log((documents + 1.0) / assumed)));
  }

  /** The slot of the word, or the empty one where it would stand. */
  private int slot(int word) {
    int slot = word & (keys.length - 1);
    while (counts[slot] != 0 && keys[slot] != word) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void put(int word, int count) {
    int slot = slot(word);
    keys[slot] = word;
    counts[slot] = Math.max(counts[slot], count);
    boolean common = counts[slot] * (long) COMMON > documents;
    asName[slot] = (short) (common ? 0 : scaledLog(counts[slot] + UNSEEN_NAME));
    asWord[slot] = (short) (common ? 0 : scaledLog(counts[slot] + UNSEEN_WORD));
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
