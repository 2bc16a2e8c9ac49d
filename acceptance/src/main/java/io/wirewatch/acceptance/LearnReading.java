package io.wirewatch.acceptance;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.reading.ReadingInput;
import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.core.region.RegionCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns the weights of the second reading of English:
 *
 * <p>{@code ./wirewatch learn-reading OUT.tsv.gz}
 *
 * <p>Two logistic regressions, one on top of the other. The first weighs the words of all passages.
 * The second weighs its answer beside what the lexicon and its status rules found; it learns only
 * from passages no pattern was written for, each answered by a first regression that had not seen
 * it (tenfold). Five more tell the categories apart. The same files give the same weights. What was
 * written is read again and must say of every passage what was learned of it.
 */
public final class LearnReading {
  private static final int FOLDS = 10;
  private static final double COST = 10;

  /** Share of peaceful passages that may be taken for escalations. */
  private static final double FALSE_ALARMS = 0.035;

  /** Patterns need so much less of a reading than sentences without one. */
  private static final double BENEFIT_OF_PATTERN = 1.1;

  private static final List<String> OPEN_TABLES =
      List.of("tuning", "second", "third", "fourth", "fifth");

  private final List<ReadingExample> examples;
  private final Set<String> skipped;
  private final WordVectors vectors;
  private final int[] folds;

  LearnReading(List<ReadingExample> examples, Set<String> skipped, WordVectors vectors) {
    this.examples = examples;
    this.skipped = skipped;
    this.vectors = vectors;
    Random random = new Random(1);
    folds = examples.stream().mapToInt(e -> random.nextInt(FOLDS)).toArray();
  }

  /** Learns and writes the model; prints what the held-out folds say of it. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1 || args[0].startsWith("-")) {
      System.err.println(
          "Usage: learn-reading OUT.tsv.gz   (OUT from the folder of the project, or absolute)");
      System.exit(2);
      return;
    }
    Path root = Path.of(System.getProperty("wirewatch.root", "."));
    Analyzer analyzer = Analyzer.of(RegionCatalogue.standard(), List.of(), ReadingSource.NONE);
    List<ReadingExample> examples = new ArrayList<>();
    Path tables = root.resolve("acceptance/src/main/resources/io/wirewatch/acceptance");
    for (String table : OPEN_TABLES) {
      Path file = tables.resolve("sentences-" + table + ".jsonl");
      examples.addAll(ReadingExample.read(file, false, analyzer));
    }
    Path folder = root.resolve("libs/core/src/reading");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        examples.addAll(ReadingExample.read(file, true, analyzer));
      }
    }
    LearnReading learn =
        new LearnReading(
            examples, skipped(folder), WordVectors.read(folder.resolve("vectors.tsv.gz")));
    LearnedReading learned = learn.learn();
    Path out = Path.of(args[0]).toAbsolutePath();
    Path part = out.resolveSibling(out.getFileName() + ".part");
    learned.write(part);
    double difference = learned.difference(part);
    if (!(difference <= LearnedReading.ROUNDING)) {
      throw new IllegalStateException(
          part
              + " is not read as it was learned: log-odds differ by "
              + difference
              + "; features of teaching and reading have come apart");
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    System.out.printf(
        Locale.ROOT,
        "%,d bytes; read again, no sentence's log-odds are further than %.3f from those learned%n",
        Files.size(out),
        difference);
  }

  /** The function words of the folder of passages. */
  static Set<String> skipped(Path folder) throws IOException {
    return Set.of(Files.readString(folder.resolve("skipped-words.txt")).strip().split("\\s+"));
  }

  /** Learns; prints what the held-out folds say. */
  LearnedReading learn() {
    double[] answers = answers();
    List<String> rules = rules();
    Regression rule = ruleRegression(answers, rules);
    double[] finals =
        IntStream.range(0, answers.length)
            .mapToDouble(i -> rule.answer(ruleFeatures(answers[i], rulesIn(i), rules)))
            .toArray();
    double limit = limit(finals);
    report(finals, limit);
    ReadingFeatures features = new ReadingFeatures(examples, skipped, vectors);
    return new LearnedReading(
        examples,
        features,
        textRegression(features, i -> true),
        rule,
        rules,
        limit,
        limit - BENEFIT_OF_PATTERN);
  }

  private Regression textRegression(ReadingFeatures features, IntPredicate chosen) {
    List<Feature[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (chosen.test(i)) {
        rows.add(features.of(examples.get(i).sentences()));
        labels.add(examples.get(i).escalates());
      }
    }
    return Regression.train(rows, labels, features.size(), COST);
  }

  /** For each passage its highest sentence, read by a model that did not see the passage. */
  private double[] answers() {
    double[] answers = new double[examples.size()];
    IntStream.range(0, FOLDS).parallel().forEach(fold -> answer(fold, answers));
    return answers;
  }

  private void answer(int fold, double[] answers) {
    List<ReadingExample> seen =
        IntStream.range(0, folds.length)
            .filter(i -> folds[i] != fold)
            .mapToObj(examples::get)
            .toList();
    ReadingFeatures features = new ReadingFeatures(seen, skipped, vectors);
    Regression text = textRegression(features, i -> folds[i] != fold);
    for (int i = 0; i < answers.length; i++) {
      if (folds[i] == fold) {
        List<ReadingInput> sentences = examples.get(i).sentences();
        answers[i] =
            IntStream.range(0, sentences.size())
                .mapToDouble(s -> features.answer(text, sentences, s))
                .max()
                .orElse(0);
      }
    }
  }

  /** What the lexicon found anywhere in the passage. */
  private TreeSet<String> rulesIn(int example) {
    TreeSet<String> rules = new TreeSet<>();
    examples.get(example).sentences().forEach(s -> rules.addAll(s.rules()));
    return rules;
  }

  private List<String> rules() {
    TreeSet<String> rules = new TreeSet<>();
    for (int i = 0; i < examples.size(); i++) {
      rules.addAll(rulesIn(i));
    }
    return List.copyOf(rules);
  }

  private Regression ruleRegression(double[] answers, List<String> rules) {
    List<Feature[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).isFresh()) {
        rows.add(ruleFeatures(answers[i], rulesIn(i), rules));
        labels.add(examples.get(i).escalates());
      }
    }
    return Regression.train(rows, labels, rules.size() + 1, 1);
  }

  private static Feature[] ruleFeatures(double answer, Set<String> found, List<String> rules) {
    List<Feature> features = new ArrayList<>();
    features.add(new FeatureNode(1, answer));
    for (int r = 0; r < rules.size(); r++) {
      if (found.contains(rules.get(r))) {
        features.add(new FeatureNode(r + 2, 1));
      }
    }
    return features.toArray(Feature[]::new);
  }

  private double limit(double[] finals) {
    double[] peaceful =
        IntStream.range(0, finals.length)
            .filter(i -> examples.get(i).isFresh() && !examples.get(i).escalates())
            .mapToDouble(i -> finals[i])
            .sorted()
            .toArray();
    return peaceful[(int) Math.ceil(peaceful.length * (1 - FALSE_ALARMS)) - 1];
  }

  private void report(double[] finals, double limit) {
    int peaceful = 0;
    int alarms = 0;
    int escalations = 0;
    int found = 0;
    for (int i = 0; i < finals.length; i++) {
      if (examples.get(i).isFresh() && examples.get(i).escalates()) {
        escalations++;
        found += finals[i] > limit ? 1 : 0;
      } else if (examples.get(i).isFresh()) {
        peaceful++;
        alarms += finals[i] > limit ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d passages; of %d fresh ones, their words held out: recall %.3f at false alarms %.3f%n",
        finals.length,
        escalations + peaceful,
        found / (double) escalations,
        alarms / (double) peaceful);
  }
}
