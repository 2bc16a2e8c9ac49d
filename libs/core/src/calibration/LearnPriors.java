import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.state.Contributions;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit.Contribution;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code priors.tsv}: for each region its share of a calibration archive's articles, and how
 * many story units an article on it brings. Both are shrunk to the mean of all regions with the
 * weight of 50 articles. Only articles to the end of 2018 count; later years are for evaluation.
 *
 * <p>{@code java -cp CORE_CLASSES_AND_JARS LearnPriors.java ARCHIVE.jsonl.gz > priors.tsv}, the
 * archive having one object with {@code date} and {@code text} a line.
 */
public final class LearnPriors {
  private static final String FIRST = "2008";
  private static final String LAST = "2018-12-31";
  private static final double SHRINKAGE = 50;

  private static final class Sums {
    int articles;
    double units;
  }

  public static void main(String[] args) throws IOException {
    Map<String, Sums> regions = new TreeMap<>();
    Sums all = new Sums();
    int count = 0;
    Analyzer analyzer = Analyzer.standard();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = Json.mapper().readTree(line);
        String date = row.get("date").asText();
        if (date.compareTo(FIRST) < 0 || date.compareTo(LAST) > 0) {
          continue;
        }
        Article article = article(count++, date, row.get("text").asText());
        for (Contribution hit : Contributions.of(article, analyzer.analyze(article), null)) {
          Sums sums = regions.computeIfAbsent(hit.region(), r -> new Sums());
          sums.articles++;
          sums.units += Math.min(25e6, hit.escalationMicros()) / 10e6;
          all.articles++;
          all.units += Math.min(25e6, hit.escalationMicros()) / 10e6;
        }
      }
    }
    print(regions, all, count);
  }

  private static void print(Map<String, Sums> regions, Sums all, int count) {
    double meanShare = (double) all.articles / regions.size() / count;
    double meanRate = all.units / all.articles;
    System.out.println("# region\tshare of the articles\tstory units per article");
    System.out.println("# " + count + " articles of " + FIRST + " to " + LAST);
    line("*", meanShare / 4, meanRate);
    regions.forEach(
        (region, sums) -> {
          if (sums.articles >= 20) {
            double rate = (sums.units + SHRINKAGE * meanRate) / (sums.articles + SHRINKAGE);
            line(region, (double) sums.articles / count, rate);
          }
        });
  }

  private static void line(String region, double share, double rate) {
    System.out.printf(Locale.ROOT, "%s\t%.6f\t%.4f%n", region, Math.min(1, share), rate);
  }

  private static Article article(int number, String date, String text) {
    Instant at = Instant.parse(date + "T12:00:00Z");
    return new Article(
        "w" + number,
        1,
        "-",
        "archive.example",
        null,
        "",
        text,
        Article.Format.TEXT,
        "en",
        List.of(),
        List.of(),
        at,
        Article.DateQuality.STATED,
        at,
        null,
        false,
        1);
  }
}
