package io.wirewatch.core.reading;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the reading of one language: a logistic regression over words, pairs of adjacent
 * words, what words mean together and, for words it does not know, their parts of three and four
 * letters. Immutable and thread-safe.
 *
 * <p>The resource {@code <language>.tsv.gz} has one weight a line, {@code kind TAB key TAB
 * weights}, in thousandths of log-odds, whole numbers but for {@code linear} and {@code form}:
 *
 * <ul>
 *   <li>{@code bias} – the constant; {@code categories} – those of the five categories;
 *   <li>{@code skip} w – a word without a say, which stands between others as if it were not there;
 *   <li>{@code word} w – a normalised word, or {@code #} (a number), {@code <place>}, {@code
 *       <name>}; behind its weight those of FORCE, THREAT, POSTURE, COERCE and RISK among
 *       escalations;
 *   <li>{@code pair} v w – two adjacent words;
 *   <li>{@code part} p – three or four letters, {@code ^} and {@code $} being the word's ends;
 *   <li>{@code linear} and, behind it, the rows of {@code form} – the weights of {@link Meanings};
 *       {@code vector} w – the meaning of a word, signed bytes in base 64;
 *   <li>{@code rule} r – something the lexicon or its status rules found in the sentence; {@code
 *       limit escalating} and {@code limit peaceful} are the log-odds that make a hit and unmake
 *       one.
 * </ul>
 */
public final class ReadingModel {
  /** The categories a reading tells apart, in the order of their columns. */
  public static final List<Category> CATEGORIES =
      List.of(Category.FORCE, Category.THREAT, Category.POSTURE, Category.COERCE, Category.RISK);

  /** Weights are integers, so many to one unit of log-odds. */
  public static final double UNIT = 1000;

  /** Letters of the shortest part of a word, its ends counting as one each. */
  public static final int SHORTEST_PART = 3;

  /** Letters of the longest part of a word. */
  public static final int LONGEST_PART = 4;

  /** Two words are a pair, too, when so many skipped ones at most stand between them. */
  public static final int ACROSS = 2;

  private static final String ESCALATING = "limit escalating";
  private static final String PEACEFUL = "limit peaceful";

  /** In place of the weight of a word the model does not know. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** In place of the weight of a word that counts in pairs alone. */
  static final int SKIPPED = UNKNOWN + 1;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int[] words;
  private final Map<Integer, short[]> categories;
  private final LongIntTable pairs;
  private final LongIntTable parts;
  private final Meanings meanings;
  private final Map<String, Integer> rules;
  private final int[] constants;
  private final String version;
  private final int bias;
  private final int place;
  private final int number;
  private final int name;

  private ReadingModel(ModelLines lines) {
    words = lines.words;
    categories = lines.categories;
    pairs = new LongIntTable(lines.pairs);
    parts = new LongIntTable(lines.parts);
    meanings = lines.meanings.build();
    rules = Map.copyOf(lines.rules);
    bias = lines.bias;
    constants = lines.constants;
    version = Integer.toHexString(lines.hash);
    place = lines.vocabulary.add("<place>");
    number = lines.vocabulary.add("#");
    name = lines.vocabulary.add("<name>");
  }

  /**
   * The shipped model of a language, or null when there is none; its words join the vocabulary.
   *
   * @throws IllegalStateException naming the resource and the line of what is wrong in it
   */
  public static @Nullable ReadingModel load(String language, Vocabulary.Builder vocabulary) {
    String resource = language + ".tsv.gz";
    try (InputStream in = ReadingModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      return read(in, resource, vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /**
   * A model that was learned; its words join the vocabulary.
   *
   * @param in its lines, compressed by gzip
   * @param name what to call it in errors
   * @throws IllegalStateException naming the model and the line of what is wrong in it
   * @throws IOException if it cannot be read
   */
  public static ReadingModel read(InputStream in, String name, Vocabulary.Builder vocabulary)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8));
    ModelLines lines = new ModelLines(name, vocabulary);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
    }
    if (!lines.rules.keySet().containsAll(Set.of(ESCALATING, PEACEFUL))) {
      throw new IllegalStateException(name + " has no limits; learn the model again");
    }
    return new ReadingModel(lines);
  }

  /** Tells one set of weights from another. */
  public String version() {
    return version;
  }

  Meanings meanings() {
    return meanings;
  }

  /** Binds the model to the sentences of one article. */
  public Reading read(SentenceWords sentences, Tokens tokens) {
    return new Reading(this, sentences, tokens);
  }

  /** Thousandths that the rule adds when it holds in a sentence; 0 for rules it does not know. */
  int rule(String rule) {
    return rules.getOrDefault(rule, 0);
  }

  int bias() {
    return bias;
  }

  int escalating() {
    return rule(ESCALATING);
  }

  int peaceful() {
    return rule(PEACEFUL);
  }

  /** The vocabulary id of a word as {@link SentenceWords} gives it; {@code id} is its token's. */
  int idOf(int word, int id, boolean isName) {
    return switch (word) {
      case SentenceWords.PLACE -> place;
      case SentenceWords.NUMBER -> number;
      default -> isKnown(id) || !isName ? id : name;
    };
  }

  boolean isKnown(int id) {
    return id > 0 && id < words.length && words[id] != UNKNOWN;
  }

  boolean isSkipped(int id) {
    return isKnown(id) && words[id] == SKIPPED;
  }

  int word(int id) {
    return words[id];
  }

  int pair(int first, int second) {
    return pairs.get(pairKey(first, second));
  }

  /**
   * What the parts of a word without a weight of its own add up to.
   *
   * @param text where it stands, normalised but for letters of ASCII, which may be capitals
   */
  int parts(String text, int start, int end) {
    int sum = 0;
    int length = end - start + 2;
    for (int from = 0; from + SHORTEST_PART <= length; from++) {
      long hash = 0;
      for (int to = from; to < Math.min(length, from + LONGEST_PART); to++) {
        char c = to == 0 ? '^' : to == length - 1 ? '$' : text.charAt(start + to - 1);
        hash = step(hash, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        if (to - from + 1 >= SHORTEST_PART) {
          sum += parts.get(hash);
        }
      }
    }
    return sum;
  }

  /**
   * The category that some words speak for most, if they speak of escalation.
   *
   * @param ids the words, {@code from} to before {@code to}
   * @param words how many of them are not skipped
   */
  Category category(int[] ids, int from, int to, int words) {
    double[] sums = new double[constants.length];
    for (int w = from; w < to; w++) {
      short[] columns = categories.get(ids[w]);
      for (int c = 0; columns != null && c < columns.length; c++) {
        sums[c] += columns[c];
      }
    }
    int best = 0;
    for (int c = 0; c < sums.length; c++) {
      sums[c] = constants[c] + sums[c] / Math.sqrt(Math.max(1, words));
      best = sums[c] > sums[best] ? c : best;
    }
    return CATEGORIES.get(best);
  }

  static long pairKey(int first, int second) {
    return ((long) first << 32 | second) * MIX;
  }

  static long partKey(String part) {
    long hash = 0;
    for (int i = 0; i < part.length(); i++) {
      hash = step(hash, part.charAt(i));
    }
    return hash;
  }

  private static long step(long hash, char c) {
    return (hash + c + 1) * MIX;
  }
}
