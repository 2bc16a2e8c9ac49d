import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code document-frequency-en.tsv}: in how many paragraphs of a news archive each word
 * stands. Words in fewer than ten are left out.
 *
 * <p>{@code java CountTerms.java ARCHIVE.jsonl.gz > document-frequency-en.tsv}, the archive having
 * one object with a {@code text} a line.
 */
public final class CountTerms {
  private static final int LEAST = 10;
  private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  public static void main(String[] args) throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    int count = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        Matcher text = TEXT.matcher(line);
        Set<String> words = new HashSet<>();
        if (text.find()) {
          String plain =
              ESCAPE
                  .matcher(text.group(1))
                  .replaceAll(
                      hex -> Matcher.quoteReplacement("" + (char) Integer.parseInt(hex.group(1), 16)));
          WORD.matcher(plain).results().forEach(word -> words.add(fold(word.group())));
        }
        words.forEach(word -> documents.merge(word, 1, Integer::sum));
      }
    }
    System.out.println(count);
    documents.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> System.out.println(entry.getKey() + "\t" + entry.getValue()));
  }

  /** Lower case, Latin letters without their marks, as the sketch of a text folds them. */
  private static String fold(String word) {
    StringBuilder folded = new StringBuilder();
    for (char c : word.toCharArray()) {
      char base =
          c < 0x250
              ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)
              : c;
      folded.append(Character.toLowerCase(base));
    }
    return folded.toString();
  }
}
