package io.wirewatch.acceptance;

import de.bwaldvogel.liblinear.Feature;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.reading.ReadingInput;
import io.wirewatch.core.reading.ReadingModel;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, and how it is written.
 *
 * @param text weighs words, its features those of {@code features}
 * @param rule weighs the answer of {@code text}, feature 1, beside {@code rules}, numbered from 2
 * @param escalating log-odds that make a hit
 * @param peaceful log-odds that unmake one
 */
record LearnedReading(
    List<ReadingExample> examples,
    ReadingFeatures features,
    Regression text,
    Regression rule,
    List<String> rules,
    double escalating,
    double peaceful) {
  private static final String CONSTANT = "";
  private static final double CATEGORY_COST = 3;

  /** Weights so small, in log-odds, are left out. */
  private static final double LEAST = 0.02;

  /**
   * What a sentence's log-odds may lose in writing: weights are cut to thousandths, those below
   * {@link #LEAST} left out, and the form has four digits.
   */
  static final double ROUNDING = 0.1;

  LearnedReading {
    examples = List.copyOf(examples);
    rules = List.copyOf(rules);
  }

  /** Writes the lines of {@link ReadingModel}. */
  void write(Path out) throws IOException {
    try (PrintWriter lines =
        new PrintWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
      print(lines, "bias", milli(text.constant() * scale() + rule.constant()));
      features.skipped().forEach(word -> print(lines, "skip", word));
      print(lines, "rule", "limit escalating", milli(escalating));
      print(lines, "rule", "limit peaceful", milli(peaceful));
      for (int r = 0; r < rules.size(); r++) {
        print(lines, "rule", rules.get(r), milli(rule.weight(r + 2)));
      }
      writeMeanings(lines);
      writeText(lines);
      if (lines.checkError()) {
        throw new IOException(out + " cannot be written: is the disk full?");
      }
    }
  }

  /**
   * The greatest difference between the log-odds of a sentence as they were learned and as an
   * analyzer with the written model reads them.
   *
   * @throws IllegalStateException naming a passage of which it does not read every sentence
   */
  double difference(Path written) {
    Analyzer analyzer =
        Analyzer.of(
            RegionCatalogue.standard(), List.of(), (language, words) -> load(written, words));
    double greatest = 0;
    for (ReadingExample example : examples) {
      double[] read = analyzer.readingLogOdds(example.article());
      if (read.length != example.sentences().size()) {
        throw new IllegalStateException(
            "passage "
                + example.article().id()
                + " was learned with "
                + example.sentences().size()
                + " sentences and is read with "
                + read.length);
      }
      for (int s = 0; s < read.length; s++) {
        greatest = Math.max(greatest, Math.abs(read[s] - logOdds(example, s)));
      }
    }
    return greatest;
  }

  private static ReadingModel load(Path file, Vocabulary.Builder vocabulary) {
    try (InputStream in = Files.newInputStream(file)) {
      return ReadingModel.read(in, file.toString(), vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private double logOdds(ReadingExample example, int s) {
    ReadingInput sentence = example.sentences().get(s);
    double sum = features.answer(text, example.sentences(), s) * scale() + rule.constant();
    for (int r = 0; r < rules.size(); r++) {
      sum += sentence.rules().contains(rules.get(r)) ? rule.weight(r + 2) : 0;
    }
    return sum;
  }

  private double scale() {
    return rule.weight(1);
  }

  private static int milli(double weight) {
    return (int) Math.round(weight * ReadingModel.UNIT);
  }

  private static void print(PrintWriter lines, Object... fields) {
    for (int f = 0; f < fields.length; f++) {
      lines.print((f == 0 ? "" : "\t") + fields[f]);
    }
    lines.print('\n');
  }

  private void writeMeanings(PrintWriter lines) {
    WordVectors vectors = features.vectors();
    int dimensions = vectors.dimensions();
    double unit = scale() * ReadingModel.UNIT * ReadingFeatures.MEANING / WordVectors.SCALE;
    Object[] fields = new Object[dimensions + 1];
    fields[0] = "linear";
    for (int i = 0; i < dimensions; i++) {
      fields[i + 1] = rounded(text.weight(features.linear(i)) * unit);
    }
    print(lines, fields);
    fields[0] = "form";
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j < dimensions; j++) {
        double weight = text.weight(features.form(Math.min(i, j), Math.max(i, j)));
        double half = ReadingFeatures.once(i, j) / (i == j ? 1 : 2);
        fields[j + 1] = rounded(weight * half * unit / WordVectors.SCALE);
      }
      print(lines, fields);
    }
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    for (String word : vectors.words()) {
      byte[] vector = Objects.requireNonNull(vectors.of(word));
      print(lines, "vector", word, base64.encodeToString(vector));
    }
  }

  private static String rounded(double weight) {
    return String.format(Locale.ROOT, "%.4g", weight);
  }

  private void writeText(PrintWriter lines) {
    Map<String, Double> weights = new TreeMap<>();
    for (int f = 1; f <= features.named(); f++) {
      weights.put(features.name(f), text.weight(f) * scale());
    }
    ToDoubleFunction<String> part =
        p -> weights.getOrDefault("part " + p, 0.0) * ReadingFeatures.PART;
    writeWords(lines, weights, part);
    weights.forEach(
        (name, weight) -> {
          String key = name.substring(5);
          if (name.startsWith("pair ") && Math.abs(weight) >= LEAST) {
            print(lines, "pair", key, milli(weight));
          } else if (name.startsWith("part ") && Math.abs(part.applyAsDouble(key)) >= LEAST / 4) {
            print(lines, "part", key, milli(part.applyAsDouble(key)));
          }
        });
  }

  private void writeWords(
      PrintWriter lines, Map<String, Double> weights, ToDoubleFunction<String> part) {
    Map<String, int[]> categories = categories();
    lines.print("categories");
    for (int constant : Objects.requireNonNull(categories.remove(CONSTANT))) {
      lines.print("\t" + constant);
    }
    lines.print("\n");
    for (String word : new TreeSet<>(features.words())) {
      double weight =
          weights.getOrDefault("word " + word, 0.0)
              + ReadingFeatures.parts(word).stream().mapToDouble(part).sum();
      StringBuilder line = new StringBuilder("word\t" + word + "\t" + milli(weight));
      int @Nullable [] columns = categories.get(word);
      for (int c = 0; columns != null && c < columns.length; c++) {
        line.append('\t').append(columns[c]);
      }
      lines.print(line.append('\n'));
    }
  }

  /** The weights of words in each category against the other four, for words that matter. */
  private Map<String, int[]> categories() {
    List<ReadingExample> escalations = examples.stream().filter(ReadingExample::escalates).toList();
    List<Feature[]> rows = escalations.stream().map(e -> features.wordsOf(e.sentences())).toList();
    Map<String, int[]> columns = new TreeMap<>();
    int size = ReadingModel.CATEGORIES.size();
    int[] constants = columns.computeIfAbsent(CONSTANT, w -> new int[size]);
    for (int c = 0; c < size; c++) {
      Category category = ReadingModel.CATEGORIES.get(c);
      List<Boolean> labels =
          escalations.stream().map(e -> e.kind().equals(category.name())).toList();
      Regression regression = Regression.train(rows, labels, features.named(), CATEGORY_COST);
      constants[c] = milli(regression.constant());
      for (int f = 1; f <= features.named(); f++) {
        String name = features.name(f);
        if (name.startsWith("word ")) {
          columns.computeIfAbsent(name.substring(5), w -> new int[size])[c] =
              milli(regression.weight(f));
        }
      }
    }
    return columns;
  }
}
