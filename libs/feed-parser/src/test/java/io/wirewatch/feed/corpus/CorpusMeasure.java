package io.wirewatch.feed.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.feed.FeedJson;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.ParsedFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;

/**
 * Measures the parser on the feedparser corpus through the JSON that {@code wirewatch parse-feed}
 * prints. Texts are equal when they are the same string or the same plain text; our titles are
 * plain text already.
 */
final class CorpusMeasure {
  /** The address under which the corpus' authors served their files. */
  private static final String SERVED = "http://127.0.0.1:8097/";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Met and all expectations of one class of files. */
  static final class Score {
    int met;
    int all;

    double share() {
      return all == 0 ? 1 : (double) met / all;
    }
  }

  final Map<String, Score> byClass = new TreeMap<>();
  final Score judged = new Score();
  final List<String> misses = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  int files;
  int understood;
  long slowestNanos;
  String slowest = "";

  private final Path corpus;
  private final FeedParser parser = new FeedParser();

  CorpusMeasure(Path corpus) {
    this.corpus = corpus;
  }

  CorpusMeasure run() throws IOException {
    for (String line : Files.readAllLines(corpus.resolve("expected.jsonl"))) {
      JsonNode fixture = JSON.readTree(line);
      one(fixture);
    }
    return this;
  }

  private void one(JsonNode fixture) {
    String file = fixture.get("file").asText();
    byte[] body = bytes(file);
    long start = System.nanoTime();
    ParsedFeed parsed = parser.parse(body, source(file, fixture.get("http_headers")));
    long nanos = System.nanoTime() - start;
    files++;
    understood += parsed.format() == null ? 0 : 1;
    if (nanos > slowestNanos) {
      slowestNanos = nanos;
      slowest = file;
    }
    if (parsed.problems().stream().anyMatch(p -> p.kind().name().equals("INTERNAL"))) {
      failures.add(file + ": " + parsed.problems());
    }
    judge(file, fixture.get("expect"), FeedJson.write(file, parsed));
  }

  private void judge(String file, JsonNode expect, String written) {
    JsonNode ours;
    try {
      ours = JSON.readTree(written);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    expectations(
        expect,
        ours,
        (key, met) -> {
          count(byClass.computeIfAbsent(className(file), n -> new Score()), met);
          if (judged(file, key)) {
            count(judged, met);
            if (!met) {
              misses.add(file + " " + key + ": expected " + expect.get(key) + " " + written);
            }
          }
        });
  }

  /** The expected values met by what a parser read, of those that count: for a peer. */
  static void judge(String file, JsonNode expect, JsonNode read, Score score) {
    expectations(
        expect,
        read,
        (key, met) -> {
          if (judged(file, key)) {
            count(score, met);
          }
        });
  }

  private static void expectations(
      JsonNode expect, JsonNode read, BiConsumer<String, Boolean> judgement) {
    Iterator<Map.Entry<String, JsonNode>> values = expect.fields();
    while (values.hasNext()) {
      Map.Entry<String, JsonNode> value = values.next();
      judgement.accept(value.getKey(), matches(value.getKey(), value.getValue().asText(), read));
    }
  }

  private static String className(String file) {
    String[] parts = file.split("/");
    return parts[0].equals("wellformed") ? parts[0] + '/' + parts[1] : parts[0];
  }

  private static boolean judged(String file, String key) {
    return counted(key) && !className(file).equals("wellformed/sanitize");
  }

  private static void count(Score score, boolean met) {
    score.all++;
    score.met += met ? 1 : 0;
  }

  private static boolean counted(String key) {
    return !key.contains("author") && !key.contains("tags");
  }

  private static boolean matches(String key, String expected, JsonNode ours) {
    boolean ofEntry = key.startsWith("entry.");
    JsonNode node = ofEntry ? ours.path("entries").path(0) : ours.path("feed");
    String name = key.substring(key.indexOf('.') + 1);
    return switch (name) {
      case "description", "summary" ->
          same(expected, node.path(ofEntry ? "summary" : "description"))
              || ofEntry && same(expected, node.path("content"));
      case "title" -> sameTitle(expected, node.path("title"));
      case "content.0.value" -> same(expected, node.path("content"));
      case "tags.0.term" -> same(expected, node.path("categories").path(0));
      case "author" -> expected.startsWith(node.path("authors").path(0).asText("-"));
      default -> same(expected, node.path(name.replace("_parsed", "")));
    };
  }

  private static boolean same(String expected, JsonNode ours) {
    String actual = string(ours);
    return expected.equals(actual) || text(expected).equals(text(actual));
  }

  /** Our titles are plain text, the expected ones may be HTML. */
  private static boolean sameTitle(String expected, JsonNode ours) {
    return same(expected, ours) || text(expected).equals(string(ours));
  }

  private static String string(JsonNode ours) {
    return ours.isNull() || ours.isMissingNode() ? "" : ours.asText();
  }

  private static String text(String html) {
    return Jsoup.parse(html).text().strip();
  }

  private byte[] bytes(String file) {
    try {
      return Files.readAllBytes(corpus.resolve("tests").resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static FeedSource source(String file, JsonNode headers) {
    return new FeedSource(
        SERVED + file,
        header(headers, "content-type"),
        header(headers, "content-location"),
        header(headers, "content-language"));
  }

  private static String header(JsonNode headers, String name) {
    Iterator<Map.Entry<String, JsonNode>> all = headers.fields();
    while (all.hasNext()) {
      Map.Entry<String, JsonNode> header = all.next();
      if (header.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return header.getValue().asText();
      }
    }
    return null;
  }

  String report() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "feeds: expect met %.1f %% (%d of %d: title, link, id, dates, texts, language; without"
                + " sanitize)%n",
            100 * judged.share(),
            judged.met,
            judged.all));
    byClass.forEach(
        (name, score) ->
            out.append(
                String.format(Locale.ROOT, "  %-24s %4d of %4d%n", name, score.met, score.all)));
    out.append(
        String.format(
            Locale.ROOT,
            "feeds: %d files, %d understood, %d failures, slowest %.0f ms (%s)%n",
            files,
            understood,
            failures.size(),
            slowestNanos / 1e6,
            slowest));
    return out.toString();
  }

  /** Prints the figures, and the misses when asked with {@code --misses}. */
  public static void main(String[] args) throws IOException {
    CorpusMeasure measure = new CorpusMeasure(Path.of(args[0])).run();
    System.out.print(measure.report());
    if (args.length > 1) {
      measure.misses.forEach(System.out::println);
      measure.failures.forEach(System.out::println);
    }
  }
}
