package io.wirewatch.acceptance;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import io.wirewatch.core.reading.ReadingInput;
import io.wirewatch.core.reading.ReadingInput.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words, pairs of words and parts of words as numbered features of sentences; the same that {@code
 * ReadingModel} adds up.
 */
final class ReadingFeatures {
  /** A part counts this much beside its word. */
  static final double PART = 0.3;

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 4;
  private static final int FEWEST = 2;

  /** Two words are a pair, too, when one or two skipped ones stand between them. */
  private static final int ACROSS = 2;

  private final Set<String> known = new HashSet<>();
  private final Set<String> skipped;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * Features that stand in at least two of the passages; of {@code skipped} words there are none.
   */
  ReadingFeatures(List<ReadingExample> examples, Set<String> skipped) {
    this.skipped = skipped;
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
    return names.size();
  }

  /** {@code word w}, {@code pair v w} or {@code part p}. */
  String name(int number) {
    return names.get(number - 1);
  }

  /** The words with a weight of their own. */
  Set<String> words() {
    return known;
  }

  /** The features of some sentences read together, each divided by the root of their words. */
  Feature[] of(List<ReadingInput> sentences) {
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
        .map(e -> new FeatureNode(e.getKey(), e.getValue()))
        .toArray(Feature[]::new);
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

  /** The features of some sentences that are words of their own, as {@link #of}. */
  Feature[] wordsOf(List<ReadingInput> sentences) {
    return Arrays.stream(of(sentences))
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
    while (before >= 0 && last - before <= ACROSS && skipped.contains(run.get(before))) {
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
      for (int size = SHORTEST_PART; size <= LONGEST_PART; size++) {
        if (from + size <= word.length()) {
          parts.add(word.substring(from, from + size));
        }
      }
    }
    return parts;
  }
}
