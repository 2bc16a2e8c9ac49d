package io.wirewatch.core.reading;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The reading of one article: log-odds that a sentence reports escalation. Not thread-safe.
 *
 * <p>The weights of n words are added up and divided by √n, so that long sentences are not surer
 * than short ones, and what they mean together is added; a sentence counts half by itself and half
 * together with its neighbours, which tell a match of football from a battle.
 */
public final class Reading {
  /** Words, without skipped ones, of the passages the model was taught with. */
  private static final double TYPICAL_WORDS = 15;

  private final ReadingModel model;
  private final Tokens tokens;
  private final int[] words;
  private final int[] ids;
  private final boolean[] joined;
  private final int[] firsts;
  private final long[] sums;
  private final int[] counts;
  private final Meanings meanings;
  private final int[] vectors;
  private final double[] products;
  private int pulled = -1;
  private double[] pull = {};

  Reading(ReadingModel model, SentenceWords sentences, Tokens tokens) {
    this.model = model;
    this.tokens = tokens;
    int n = tokens.sentenceCount();
    words = new int[tokens.size()];
    ids = new int[tokens.size()];
    joined = new boolean[tokens.size()];
    firsts = new int[n + 1];
    sums = new long[n];
    counts = new int[n];
    meanings = model.meanings();
    vectors = new int[n * meanings.dimensions()];
    products = new double[vectors.length];
    int[] buffer = new int[tokens.size()];
    int size = 0;
    for (int s = 0; s < n; s++) {
      firsts[s] = size;
      size = add(sentences, s, buffer, size);
      firsts[s + 1] = size;
      sum(s);
      meanings.multiply(vectors, s, products);
    }
  }

  private int add(SentenceWords sentences, int s, int[] buffer, int from) {
    int size = from;
    int length = sentences.read(s, buffer);
    boolean broken = true;
    for (int w = 0; w < length; w++) {
      int word = buffer[w];
      if (word != SentenceWords.BREAK) {
        int id = word >= 0 ? tokens.id(word) : 0;
        words[size] = word;
        joined[size] = !broken;
        ids[size++] = model.idOf(word, id, word >= 0 && sentences.isName(word));
      }
      broken = word == SentenceWords.BREAK;
    }
    return size;
  }

  private void sum(int s) {
    long sum = 0;
    int count = 0;
    for (int w = firsts[s]; w < firsts[s + 1]; w++) {
      if (!model.isSkipped(ids[w])) {
        count++;
        sum += weight(w);
        meanings.add(ids[w], vectors, s * meanings.dimensions());
      }
      sum += pairWeights(w);
    }
    sums[s] = sum;
    counts[s] = count;
  }

  private int weight(int w) {
    int id = ids[w];
    if (model.isKnown(id)) {
      return model.isSkipped(id) ? 0 : model.word(id);
    }
    return words[w] < 0 ? 0 : parts(words[w]);
  }

  /** A word of plain letters is read where it stands; others are normalised first. */
  private int parts(int token) {
    String source = tokens.source(token);
    int end = tokens.end(token);
    for (int i = tokens.start(token); i < end; i++) {
      char lower = (char) (source.charAt(i) | 32);
      if (lower < 'a' || lower > 'z') {
        String norm = tokens.norm(token);
        return model.parts(norm, 0, norm.length());
      }
    }
    return model.parts(source, tokens.start(token), end);
  }

  /** What word w adds together with the one before it, and with one across skipped words. */
  private int pairWeights(int w) {
    int before = across(w);
    return (joined[w] && isPair(w - 1, w) ? model.pair(ids[w - 1], ids[w]) : 0)
        + (before < 0 ? 0 : model.pair(ids[before], ids[w]));
  }

  private boolean isPair(int first, int second) {
    return !(model.isSkipped(ids[first]) && model.isSkipped(ids[second]));
  }

  /** The word before one or two skipped ones that stand before word w, or -1. */
  private int across(int w) {
    if (model.isSkipped(ids[w])) {
      return -1;
    }
    int before = w;
    while (joined[before]
        && w - before <= ReadingModel.ACROSS
        && model.isSkipped(ids[before - 1])) {
      before--;
    }
    boolean found = before < w && joined[before] && w - before <= ReadingModel.ACROSS;
    return found ? before - 1 : -1;
  }

  /**
   * The log-odds that sentence s reports escalation.
   *
   * @param rules what the lexicon and its status rules found in it, as the model names it
   */
  public double logOdds(int s, Collection<String> rules) {
    long constant = model.bias();
    for (String rule : rules) {
      constant += model.rule(rule);
    }
    return (constant + text(s)) / ReadingModel.UNIT;
  }

  private double text(int s) {
    long sum = 0;
    for (int t = firstNeighbour(s); t <= lastNeighbour(s); t++) {
      sum += sums[t];
    }
    double own = scaled(sums[s], counts[s]) + meaning(s, s, counts[s]);
    int first = firstNeighbour(s);
    int last = lastNeighbour(s);
    if (first == last) {
      return own;
    }
    int around = neighbourhood(s);
    return (own + scaled(sum, around) + meaning(first, last, around)) / 2;
  }

  private double meaning(int first, int last, int words) {
    return meanings.of(vectors, products, first, last, words);
  }

  /** What each unit of the vector of a word of sentence s adds, times {@link #share}. */
  private double[] pull(int s) {
    if (pulled == s) {
      return pull;
    }
    double[] own = meanings.pull(products, s, s, counts[s]);
    double[] around =
        meanings.pull(products, firstNeighbour(s), lastNeighbour(s), neighbourhood(s));
    double share = share(s);
    for (int d = 0; d < own.length; d++) {
      own[d] = (own[d] + around[d]) / 2 * share;
    }
    pulled = s;
    pull = own;
    return own;
  }

  private int firstNeighbour(int s) {
    return s > 0 && tokens.part(s - 1) == tokens.part(s) ? s - 1 : s;
  }

  private int lastNeighbour(int s) {
    return s + 1 < sums.length && tokens.part(s + 1) == tokens.part(s) ? s + 1 : s;
  }

  /** Words of a sentence and its neighbours. */
  private int neighbourhood(int s) {
    int count = 0;
    for (int t = firstNeighbour(s); t <= lastNeighbour(s); t++) {
      count += counts[t];
    }
    return count;
  }

  /** What a weight of sentence s is divided by, on the whole. */
  private double share(int s) {
    return 2
        / (1 / Math.sqrt(Math.max(1, counts[s])) + 1 / Math.sqrt(Math.max(1, neighbourhood(s))));
  }

  private static double scaled(long sum, int count) {
    return count == 0 ? 0 : sum / Math.sqrt(count);
  }

  /**
   * What token {@code token} of sentence s, as a word by itself, takes from the log-odds; 0 if it
   * adds to them.
   */
  public double against(int s, int token) {
    for (int w = firsts[s]; w < firsts[s + 1]; w++) {
      if (words[w] == token) {
        double weight = weight(w) + meanings.of(ids[w], pull(s));
        return Math.min(0, weight) / (ReadingModel.UNIT * share(s));
      }
    }
    return 0;
  }

  /**
   * The part of the constant that a sentence of few words has no words to make up for: what it
   * takes from the log-odds only because the sentence is short.
   */
  public double shortness(int s) {
    return model.bias()
        / ReadingModel.UNIT
        * (1 - Math.min(1, Math.sqrt(counts[s] / TYPICAL_WORDS)));
  }

  /** Log-odds from which on a sentence is a hit though no pattern is in it. */
  public double escalating() {
    return model.escalating() / ReadingModel.UNIT;
  }

  /** Log-odds below which the patterns in a sentence lose their points. */
  public double peaceful() {
    return model.peaceful() / ReadingModel.UNIT;
  }

  /**
   * The words of sentence s that decide most, by the size of what they add, at most {@code most}.
   */
  public List<Evidence> evidence(int s, int most) {
    List<Evidence> all = new ArrayList<>();
    double scale = ReadingModel.UNIT * share(s);
    double[] weights = weights(s);
    for (int w = firsts[s]; w < firsts[s + 1]; w++) {
      if (words[w] >= 0 && !model.isSkipped(ids[w])) {
        double own = weights[w - firsts[s]];
        all.add(new Evidence(words[w], words[w], own / scale));
        if (joined[w]) {
          addPair(w - 1, w, own + weights[w - 1 - firsts[s]], scale, all);
        }
        int before = across(w);
        if (before >= 0) {
          addPair(before, w, own + weights[before - firsts[s]], scale, all);
        }
      }
    }
    return Evidence.strongest(all, most);
  }

  /** The weight of each word of sentence s among the others. */
  private double[] weights(int s) {
    double[] pull = pull(s);
    double[] weights = new double[firsts[s + 1] - firsts[s]];
    for (int w = firsts[s]; w < firsts[s + 1]; w++) {
      boolean isSkipped = model.isSkipped(ids[w]);
      weights[w - firsts[s]] = isSkipped ? 0 : weight(w) + meanings.of(ids[w], pull);
    }
    return weights;
  }

  private void addPair(int first, int last, double words, double scale, List<Evidence> all) {
    int pair = model.pair(ids[first], ids[last]);
    if (pair != 0 && this.words[first] >= 0) {
      all.add(new Evidence(this.words[first], this.words[last], (words + pair) / scale));
    }
  }

  /** The category that the words of sentence s speak for most, if they speak of escalation. */
  public Category category(int s) {
    return model.category(ids, firsts[s], firsts[s + 1], counts[s]);
  }
}
