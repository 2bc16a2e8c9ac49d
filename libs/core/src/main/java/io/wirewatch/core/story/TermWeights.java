package io.wirewatch.core.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** What {@link #entry} gives of a word the table lacks. */
  static final long UNSEEN = 0;

  private static final long SEEN_BIT = 1;
  private static final long RARE_BIT = 2;
  private static final int AS_WORD = 2;
  private static final int AS_NAME = 17;
  private static final int WEIGHT_MASK = (1 << 15) - 1;

  private final int documents;

  /**
   * Hash in the upper half; from below: whether the slot is taken, whether the word is rare, its
   * weight when it is no name, its weight when it is one. So a look-up reads one word of memory.
   */
  private final long[] entries;

  private final int unseenName;
  private final int unseenWord;

  private TermWeights(int documents, int capacity) {
    this.documents = documents;
    this.entries = new long[capacity];
    this.unseenName = scaledLog(UNSEEN_NAME);
    this.unseenWord = scaledLog(UNSEEN_WORD);
  }

  static TermWeights shipped() {
    return SHIPPED;
  }

  /** What is known of a word, to be read by the methods below. */
  long entry(int word) {
    int slot = word & (entries.length - 1);
    while (true) {
      long entry = entries[slot];
      if (entry == 0 || (int) (entry >>> 32) == word) {
        return entry;
      }
      slot = (slot + 1) & (entries.length - 1);
    }
  }

  /** Whether the background collection holds the word. */
  static boolean isKnown(long entry) {
    return entry != UNSEEN;
  }

  /** Whether the word is rare enough to recognise a passage by. */
  static boolean isRare(long entry) {
    return entry == UNSEEN || (entry & RARE_BIT) != 0;
  }

  /**
   * Weight of a word, in units of 1/64 nat: 64 · ln((N + 1) / (documents + s)), s being what is
   * assumed of unseen words; 0 for common ones. Of a text in a language the table does not speak
   * only names and numbers weigh anything, since its common words cannot be told.
   */
  int weight(long entry, boolean name, boolean foreign) {
    if (foreign && !name) {
      return 0;
    }
    if (entry == UNSEEN) {
      return name ? unseenName : unseenWord;
    }
    return (int) (entry >>> (name ? AS_NAME : AS_WORD)) & WEIGHT_MASK;
  }

  private int scaledLog(int assumed) {
    return (int) Math.max(0, StrictMath.rint(64 * StrictMath.log((documents + 1.0) / assumed)));
  }

  private void put(int word, int count) {
    int slot = word & (entries.length - 1);
    while (entries[slot] != 0) {
      slot = (slot + 1) & (entries.length - 1);
    }
    boolean common = count * (long) COMMON > documents;
    long rare = count * (long) RARE < documents ? RARE_BIT : 0;
    long asWord = common ? 0 : scaledLog(count + UNSEEN_WORD);
    long asName = common ? 0 : scaledLog(count + UNSEEN_NAME);
    entries[slot] = (long) word << 32 | asName << AS_NAME | asWord << AS_WORD | rare | SEEN_BIT;
  }

  private static TermWeights load() {
    String name = "document-frequency-en.tsv";
    try (InputStream in = TermWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing beside TermWeights");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String first = lines.readLine();
      Map<Integer, Integer> counts = new LinkedHashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        int count = Integer.parseInt(line, tab + 1, line.length(), 10);
        counts.merge(Tokens.hashOf(line.substring(0, tab)), count, Math::max);
      }
      int capacity = Integer.highestOneBit(counts.size() * 2) * 2;
      TermWeights table = new TermWeights(Integer.parseInt(first == null ? "0" : first), capacity);
      counts.forEach(table::put);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
