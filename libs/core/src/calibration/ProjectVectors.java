import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code vectors.tsv.gz}, the meanings of words that the second reading of English is taught
 * with, from the word vectors of GloVe:
 *
 * <p>{@code java -cp CORE_CLASSES_AND_JARS ProjectVectors.java GLOVE.txt PASSAGES_FOLDER
 * OUT.tsv.gz}, GLOVE.txt having a word and its numbers a line, the frequent words first, as {@code
 * glove.6B.100d.txt} has.
 *
 * <p>Takes the words of the passages and the {@value #FREQUENT} most frequent ones, brings the
 * vectors to length 1 and projects them on the {@value #DIMENSIONS} principal components of the
 * words of the passages, each word counting with the root of its passages. A line is a word and,
 * in base 64, a signed byte for each component: its value times {@value #SCALE}.
 */
public final class ProjectVectors {
  private static final int FREQUENT = 20_000;
  private static final int DIMENSIONS = 40;
  private static final int SCALE = 200;
  private static final int SWEEPS = 12;
  private static final Pattern WORD = Pattern.compile("[a-z]+(?:[-'][a-z]+)*");

  /** Makes the file; the head of the class tells the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Usage: ProjectVectors GLOVE.txt PASSAGES_FOLDER OUT.tsv.gz");
      System.exit(2);
    }
    Map<String, Integer> counts = counts(Path.of(args[1]));
    Set<String> skipped =
        new HashSet<>(
            List.of(
                Files.readString(Path.of(args[1], "skipped-words.txt")).strip().split("\\s+")));
    Map<String, double[]> vectors = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      int rank = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        String word = line.substring(0, space);
        boolean isWanted = rank++ < FREQUENT || counts.containsKey(word);
        if (isWanted && WORD.matcher(word).matches() && !skipped.contains(word)) {
          vectors.put(word, unit(line.substring(space + 1)));
        }
      }
    }
    double[] mean = mean(vectors, counts);
    double[][] axes = principal(covariance(vectors, counts, mean));
    try (PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[2]))),
                StandardCharsets.UTF_8))) {
      vectors.keySet().stream()
          .sorted()
          .forEach(
              word ->
                  out.print(
                      word
                          + "\t"
                          + Base64.getEncoder()
                              .withoutPadding()
                              .encodeToString(project(vectors.get(word), mean, axes))
                          + "\n"));
      if (out.checkError()) {
        throw new IOException(args[2] + " cannot be written: is the disk full?");
      }
    }
    System.out.println(vectors.size() + " words");
  }

  private static Map<String, Integer> counts(Path folder) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode row = Json.mapper().readTree(line);
          String text = row.get("text").asText().toLowerCase(Locale.ROOT);
          WORD.matcher(text)
              .results()
              .map(MatchResult::group)
              .distinct()
              .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
      }
    }
    return counts;
  }

  private static double[] unit(String numbers) {
    double[] vector = Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    return Arrays.stream(vector).map(v -> v / length).toArray();
  }

  private static double weight(String word, Map<String, Integer> counts) {
    return Math.sqrt(counts.getOrDefault(word, 0));
  }

  private static double[] mean(Map<String, double[]> vectors, Map<String, Integer> counts) {
    double[] mean = new double[vectors.values().iterator().next().length];
    double all = 0;
    for (Map.Entry<String, double[]> each : vectors.entrySet()) {
      double weight = weight(each.getKey(), counts);
      all += weight;
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weight * each.getValue()[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= all;
    }
    return mean;
  }

  private static double[][] covariance(
      Map<String, double[]> vectors, Map<String, Integer> counts, double[] mean) {
    int n = mean.length;
    double[][] sums = new double[n][n];
    vectors.forEach(
        (word, vector) -> {
          double weight = weight(word, counts);
          for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
              sums[i][j] += weight * (vector[i] - mean[i]) * (vector[j] - mean[j]);
            }
          }
        });
    return sums;
  }

  /** The eigenvectors of the greatest eigenvalues, by Jacobi's rotations. */
  private static double[][] principal(double[][] a) {
    int n = a.length;
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, vectors, p, q);
        }
      }
    }
    return IntStream.range(0, n)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -a[i][i]))
        .limit(DIMENSIONS)
        .map(i -> IntStream.range(0, n).mapToDouble(k -> vectors[k][i]).toArray())
        .toArray(double[][]::new);
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double kp = vectors[k][p];
      double kq = vectors[k][q];
      vectors[k][p] = c * kp - s * kq;
      vectors[k][q] = s * kp + c * kq;
    }
  }

  private static byte[] project(double[] vector, double[] mean, double[][] axes) {
    byte[] bytes = new byte[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      double sum = 0;
      for (int i = 0; i < mean.length; i++) {
        sum += (vector[i] - mean[i]) * axes[d][i];
      }
      bytes[d] = (byte) Math.clamp(Math.round(sum * SCALE), -127, 127);
    }
    return bytes;
  }
}
