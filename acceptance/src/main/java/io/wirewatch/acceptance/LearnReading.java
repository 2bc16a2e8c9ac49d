package io.wirewatch.acceptance;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.reading.ReadingInput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Learns the weights of the second reading of English:
 *
 * <p>{@code ./wirewatch learn-reading OUT.tsv.gz}
 *
 * <p>Two logistic regressions, one on top of the other. The first weighs the words of all passages.
 * The second weighs its answer beside what the lexicon and its status rules found; it learns only
 * from passages no pattern was written for, each answered by a first regression that had not seen
 * it (tenfold). Five more tell the categories apart. The same files give the same weights. It is
 * over 300 lines because the steps share the passages and their folds, and are read in one go.
 */
public final class LearnReading {
  private static final String CONSTANT = "";
  private static final int FOLDS = 10;
  private static final double UNIT = 1000;
  private static final double COST = 10;
  private static final double CATEGORY_COST = 3;
  private static final double LEAST = 0.02;

  /** Share of peaceful passages that may be taken for escalations. */
  private static final double FALSE_ALARMS = 0.0375;

  /** Patterns need so much less of a reading than sentences without one. */
  private static final double BENEFIT_OF_PATTERN = 1.3;

  private static final List<String> CATEGORIES =
      List.of("FORCE", "THREAT", "POSTURE", "COERCE", "RISK");
  private static final List<String> OPEN_TABLES =
      List.of("tuning", "second", "third", "fourth", "fifth");

  private final List<ReadingExample> examples;
  private final Set<String> skipped;
  private final int[] folds;

  private LearnReading(List<ReadingExample> examples, Set<String> skipped) {
    this.examples = examples;
    this.skipped = skipped;
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
    Analyzer analyzer = Analyzer.standard();
    List<ReadingExample> examples = new ArrayList<>();
    Path tables = root.resolve("acceptance/src/main/resources/io/wirewatch/acceptance");
    for (String table : OPEN_TABLES) {
      Path file = tables.resolve("sentences-" + table + ".jsonl");
      examples.addAll(ReadingExample.read(file, false, analyzer));
    }
    Path folder = root.resolve("libs/core/src/reading");
    Set<String> skipped =
        Set.of(Files.readString(folder.resolve("skipped-words.txt")).strip().split("\\s+"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        examples.addAll(ReadingExample.read(file, true, analyzer));
      }
    }
    new LearnReading(examples, skipped).learn(Path.of(args[0]));
  }

  private void learn(Path out) throws IOException {
    double[] answers = answers();
    List<String> rules = rules();
    Model rule = ruleModel(answers, rules);
    double scale = rule.getFeatureWeights()[0];
    Map<String, Integer> constants = new TreeMap<>();
    for (int r = 0; r < rules.size(); r++) {
      constants.put(rules.get(r), milli(rule.getFeatureWeights()[r + 1]));
    }
    double[] finals = new double[examples.size()];
    for (int i = 0; i < finals.length; i++) {
      finals[i] = decision(rule, ruleFeatures(answers[i], rulesIn(i), rules));
    }
    double limit = limit(finals);
    constants.put("limit escalating", milli(limit));
    constants.put("limit peaceful", milli(limit - BENEFIT_OF_PATTERN));
    report(finals, limit);

    ReadingFeatures features = new ReadingFeatures(examples, skipped);
    Model text = textModel(features, i -> true);
    try (PrintWriter lines =
        new PrintWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
      double bias = text.getFeatureWeights()[features.size()] * scale;
      lines.print("bias\t" + milli(bias + rule.getFeatureWeights()[rules.size() + 1]) + "\n");
      new TreeSet<>(skipped).forEach(word -> lines.print("skip\t" + word + "\n"));
      constants.forEach((name, weight) -> lines.print("rule\t" + name + "\t" + weight + "\n"));
      writeText(lines, features, text, scale);
    }
    System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(out));
  }

  private static int milli(double weight) {
    return (int) Math.round(weight * UNIT);
  }

  private interface Chosen {
    boolean test(int example);
  }

  private Model textModel(ReadingFeatures features, Chosen chosen) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (chosen.test(i)) {
        rows.add(features.of(examples.get(i).sentences()));
        labels.add(examples.get(i).escalates() ? 1.0 : -1.0);
      }
    }
    return train(rows, labels, features.size(), COST);
  }

  /** A regression whose last weight is the constant; positive answers speak for label 1. */
  private static Model train(List<Feature[]> rows, List<Double> labels, int features, double cost) {
    // The library takes the first label for the positive one.
    int first = labels.indexOf(1.0);
    List<Feature[]> ordered = new ArrayList<>(rows);
    List<Double> orderedLabels = new ArrayList<>(labels);
    ordered.addFirst(ordered.remove(first));
    orderedLabels.addFirst(orderedLabels.remove(first));
    Problem problem = new Problem();
    problem.l = ordered.size();
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[ordered.size()][];
    for (int i = 0; i < problem.l; i++) {
      Feature[] row = Arrays.copyOf(ordered.get(i), ordered.get(i).length + 1);
      row[row.length - 1] = new FeatureNode(features + 1, 1);
      problem.x[i] = row;
    }
    problem.y = orderedLabels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    return Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 0.001));
  }

  private static double decision(Model model, Feature[] features) {
    double[] weights = model.getFeatureWeights();
    double sum = weights[weights.length - 1];
    for (Feature feature : features) {
      sum += weights[feature.getIndex() - 1] * feature.getValue();
    }
    return sum;
  }

  /** For each passage its highest sentence, read by a model that did not see the passage. */
  private double[] answers() {
    double[] answers = new double[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<ReadingExample> seen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (folds[i] != out) {
          seen.add(examples.get(i));
        }
      }
      ReadingFeatures features = new ReadingFeatures(seen, skipped);
      Model model = textModel(features, i -> folds[i] != out);
      for (int i = 0; i < answers.length; i++) {
        if (folds[i] == out) {
          List<ReadingInput> sentences = examples.get(i).sentences();
          answers[i] =
              sentences.stream()
                  .mapToDouble(s -> half(model, features, s, sentences))
                  .max()
                  .orElse(0);
        }
      }
    }
    return answers;
  }

  /**
   * Half by itself, half together with its neighbours: a passage is short enough to be all of them.
   */
  private static double half(
      Model model, ReadingFeatures features, ReadingInput sentence, List<ReadingInput> all) {
    return (decision(model, features.of(List.of(sentence))) + decision(model, features.of(all)))
        / 2;
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

  private Model ruleModel(double[] answers, List<String> rules) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).isFresh()) {
        rows.add(ruleFeatures(answers[i], rulesIn(i), rules));
        labels.add(examples.get(i).escalates() ? 1.0 : -1.0);
      }
    }
    return train(rows, labels, rules.size() + 1, 1);
  }

  private static Feature[] ruleFeatures(double answer, TreeSet<String> found, List<String> rules) {
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
    int[] count = new int[4];
    for (int i = 0; i < finals.length; i++) {
      if (examples.get(i).isFresh()) {
        count[(examples.get(i).escalates() ? 2 : 0) + (finals[i] > limit ? 1 : 0)]++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d passages; of %d fresh ones, their words held out: recall %.3f at false alarms %.3f%n",
        finals.length,
        Arrays.stream(count).sum(),
        count[3] / (double) (count[2] + count[3]),
        count[1] / (double) (count[0] + count[1]));
  }

  private void writeText(PrintWriter lines, ReadingFeatures features, Model text, double scale) {
    Map<String, Double> weights = new TreeMap<>();
    for (int f = 1; f <= features.size(); f++) {
      weights.put(features.name(f), text.getFeatureWeights()[f - 1] * scale);
    }
    ToDoubleFunction<String> part =
        p -> weights.getOrDefault("part " + p, 0.0) * ReadingFeatures.PART;
    Map<String, int[]> categories = categories(features);
    lines.print("categories");
    for (int constant : Objects.requireNonNull(categories.remove(CONSTANT))) {
      lines.print("\t" + constant);
    }
    lines.print("\n");
    for (String word : new TreeSet<>(features.words())) {
      double weight =
          weights.getOrDefault("word " + word, 0.0)
              + ReadingFeatures.parts(word).stream().mapToDouble(part).sum();
      int[] columns = categories.getOrDefault(word, new int[0]);
      StringBuilder line = new StringBuilder("word\t" + word + "\t" + milli(weight));
      for (int column : columns) {
        line.append('\t').append(column);
      }
      lines.print(line.append('\n'));
    }
    weights.forEach(
        (name, weight) -> {
          if (name.startsWith("pair ") && Math.abs(weight) >= LEAST) {
            lines.print("pair\t" + name.substring(5) + "\t" + milli(weight) + "\n");
          } else if (name.startsWith("part ")
              && Math.abs(part.applyAsDouble(name.substring(5))) >= LEAST / 4) {
            lines.print(
                "part\t"
                    + name.substring(5)
                    + "\t"
                    + milli(part.applyAsDouble(name.substring(5)))
                    + "\n");
          }
        });
  }

  /** The weights of words in each category against the other four, for words that matter. */
  private Map<String, int[]> categories(ReadingFeatures features) {
    List<ReadingExample> escalations = examples.stream().filter(ReadingExample::escalates).toList();
    List<Feature[]> rows = escalations.stream().map(e -> features.wordsOf(e.sentences())).toList();
    Map<String, int[]> columns = new TreeMap<>();
    int[] constants = columns.computeIfAbsent(CONSTANT, w -> new int[CATEGORIES.size()]);
    for (int c = 0; c < CATEGORIES.size(); c++) {
      String category = CATEGORIES.get(c);
      List<Double> labels =
          escalations.stream().map(e -> e.kind().equals(category) ? 1.0 : -1.0).toList();
      Model model = train(rows, labels, features.size(), CATEGORY_COST);
      constants[c] = milli(model.getFeatureWeights()[features.size()]);
      for (int f = 1; f <= features.size(); f++) {
        String name = features.name(f);
        if (name.startsWith("word ")) {
          columns.computeIfAbsent(name.substring(5), w -> new int[CATEGORIES.size()])[c] =
              milli(model.getFeatureWeights()[f - 1]);
        }
      }
    }
    return columns;
  }
}
