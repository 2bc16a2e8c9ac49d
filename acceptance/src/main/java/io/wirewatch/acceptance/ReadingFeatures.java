package io.wirewatch.acceptance;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import io.wirewatch.core.reading.ReadingInput;
import io.wirewatch.core.reading.ReadingInput.Word;
import io.wirewatch.core.reading.ReadingModel;
import io.wirewatch.core.text.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words, pairs of words, parts of words and what words mean together as numbered features of
 * sentences; the same that {@code Reading} adds up.
 */
final class ReadingFeatures {
  /** A part counts this much beside its word. */
  static final double PART = 0.3;

  /** The meaning of words counts this much beside the words. */
  static final double MEANING = 0.3;

  private static final int FEWEST = 2;

  private final Set<String> known = new HashSet<>();
  private final Set<String> skipped;
  private final WordVectors vectors;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * Features that stand in at least two of the passages; of {@code skipped} words there are none.
   */
  ReadingFeatures(List<ReadingExample> examples, Set<String> skipped, WordVectors vectors) {
    this.skipped = skipped;
    this.vectors = vectors;
    Map<String, Integer> words = new HashMap<>();
    for (ReadingExample example : examples) {
      Set<String> own = new HashSet<>();
      example.sentences().forEach(s -> s.words().forEach(w -> own.add(w.norm())));
      own.forEach(w -> words.merge(w, 1, Integer::sum));
    }
    words.forEach(
        (word, count) -> {
          if (count >= FEWEST && !skipped.contains(word)) {
            known.add(word);
          }
        });
    known.add("<name>");
    Map<String, Integer> counts = new HashMap<>();
    for (ReadingExample example : examples) {
      Map<String, Double> own = new HashMap<>();
      example.sentences().forEach(s -> addTo(own, s));
      own.keySet().forEach(f -> counts.merge(f, 1, Integer::sum));
    }
    new TreeMap<>(counts)
        .forEach(
            (feature, count) -> {
              if (count >= FEWEST) {
                names.add(feature);
                numbers.put(feature, names.size());
              }
            });
  }

  /** The number of features; they are numbered from 1. */
  int size() {
    int dimensions = vectors.dimensions();
    return names.size() + dimensions + dimensions * (dimensions + 1) / 2;
  }

  /** The number of the words, pairs and parts, which come first. */
  int named() {
    return names.size();
  }

  /** The number of dimension i of the meaning by itself. */
  int linear(int i) {
    return names.size() + 1 + i;
  }

  /** The number of the product of dimensions i and j, i ≤ j. */
  int form(int i, int j) {
    return names.size() + 1 + vectors.dimensions() + j * (j + 1) / 2 + i;
  }

  /** {@code word w}, {@code pair v w} or {@code part p}, for numbers up to {@link #named}. */
  String name(int number) {
    return names.get(number - 1);
  }

  WordVectors vectors() {
    return vectors;
  }

  /** Words that count in pairs alone, in order. */
  Set<String> skipped() {
    return new TreeSet<>(skipped);
  }

  /**
   * What a regression says of sentence s of a passage: half by itself, half together with its
   * neighbours.
   */
  double answer(Regression text, List<ReadingInput> passage, int s) {
    Part part = passage.get(s).part();
    int from = s > 0 && passage.get(s - 1).part() == part ? s - 1 : s;
    int to = s + 1 < passage.size() && passage.get(s + 1).part() == part ? s + 2 : s + 1;
    List<ReadingInput> around = passage.subList(from, to);
    return (text.answer(of(passage.subList(s, s + 1))) + text.answer(of(around))) / 2;
  }

  /** The words with a weight of their own. */
  Set<String> words() {
    return known;
  }

  /** The features of some sentences read together, divided by the root of their words. */
  Feature[] of(List<ReadingInput> sentences) {
    List<Feature> features = new ArrayList<>(namedOf(sentences));
    addMeaning(sentences, features);
    return features.toArray(Feature[]::new);
  }

  private List<Feature> namedOf(List<ReadingInput> sentences) {
    Map<String, Double> counts = new HashMap<>();
    int words = 0;
    for (ReadingInput sentence : sentences) {
      words += addTo(counts, sentence);
    }
    TreeMap<Integer, Double> values = new TreeMap<>();
    double scale = 1 / Math.sqrt(Math.max(1, words));
    counts.forEach(
        (feature, count) -> {
          Integer number = numbers.get(feature);
          if (number != null) {
            values.put(number, count * scale);
          }
        });
    return values.entrySet().stream()
        .<Feature>map(e -> new FeatureNode(e.getKey(), e.getValue()))
        .toList();
  }

  private void addMeaning(List<ReadingInput> sentences, List<Feature> features) {
    double[] sum = new double[vectors.dimensions()];
    int words = 0;
    for (ReadingInput sentence : sentences) {
      for (Word word : sentence.words()) {
        String form = form(word);
        if (!skipped.contains(form)) {
          words++;
          byte[] vector = vectors.of(form);
          for (int d = 0; vector != null && d < sum.length; d++) {
            sum[d] += vector[d] / WordVectors.SCALE;
          }
        }
      }
    }
    double root = Math.sqrt(Math.max(1, words));
    for (int d = 0; d < sum.length; d++) {
      sum[d] /= root;
      features.add(new FeatureNode(linear(d), MEANING * sum[d]));
    }
    for (int j = 0; j < sum.length; j++) {
      for (int i = 0; i <= j; i++) {
        features.add(new FeatureNode(form(i, j), MEANING * once(i, j) * sum[i] * sum[j]));
      }
    }
  }

  /** A product of two dimensions stands for itself and for its mirror image. */
  static double once(int i, int j) {
    return i == j ? 1 : Math.sqrt(2);
  }

  /** Adds the features of a sentence; the number of its words that are not skipped. */
  private int addTo(Map<String, Double> counts, ReadingInput sentence) {
    List<String> run = new ArrayList<>();
    int words = 0;
    for (Word word : sentence.words()) {
      if (word.isBroken()) {
        run.clear();
      }
      String form = form(word);
      if (!skipped.contains(form)) {
        words++;
        counts.merge("word " + form, 1.0, Double::sum);
        parts(form).forEach(part -> counts.merge("part " + part, PART, Double::sum));
      }
      run.add(form);
      addPairs(counts, run);
    }
    return words;
  }

  /** The features of some sentences that are words of their own, each divided as in {@link #of}. */
  Feature[] wordsOf(List<ReadingInput> sentences) {
    return namedOf(sentences).stream()
        .filter(feature -> name(feature.getIndex()).startsWith("word "))
        .toArray(Feature[]::new);
  }

  /** The last word with the one before it, and with one across skipped words. */
  private void addPairs(Map<String, Double> counts, List<String> run) {
    int last = run.size() - 1;
    boolean isSkipped = skipped.contains(run.get(last));
    if (last > 0 && !(isSkipped && skipped.contains(run.get(last - 1)))) {
      counts.merge("pair " + run.get(last - 1) + " " + run.get(last), 1.0, Double::sum);
    }
    int before = last - 1;
    while (before >= 0
        && last - before <= ReadingModel.ACROSS
        && skipped.contains(run.get(before))) {
      before--;
    }
    if (!isSkipped && before >= 0 && before < last - 1 && !skipped.contains(run.get(before))) {
      counts.merge("pair " + run.get(before) + " " + run.get(last), 1.0, Double::sum);
    }
  }

  private String form(Word word) {
    boolean isKnown = known.contains(word.norm()) || skipped.contains(word.norm());
    return word.isName() && !isKnown ? "<name>" : word.norm();
  }

  /** The parts of a word, as often as they stand in it. */
  static List<String> parts(String norm) {
    if (norm.startsWith("<") || norm.equals("#")) {
      return List.of();
    }
    String word = "^" + norm + "$";
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < word.length(); from++) {
      for (int size = ReadingModel.SHORTEST_PART; size <= ReadingModel.LONGEST_PART; size++) {
        if (from + size <= word.length()) {
          parts.add(word.substring(from, from + size));
        }
      }
    }
    return parts;
  }
}
