package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import io.wirewatch.feed.FeedJson;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of another parser's test suite: the share of its expectations met by what {@code
 * parse-feed} prints, and files on which the parser failed or took long.
 */
final class Feeds {
  private static final Path SUITE = Path.of("feeds", "feedparser");

  /** Sanitising is not ours to match: the suite expects its own parser's HTML there. */
  private static final String SANITIZE = "wellformed/sanitize";

  /** Where the suite's own server has the files; relative links are resolved against it. */
  private static final String SERVED_AT = "http://127.0.0.1:8097/";

  private static final long SLOW_NANOS = 2_000_000_000L;

  /** The fields whose values are compared, as against authors, tags and the like. */
  private static final Set<String> MAIN =
      Set.of(
          "title",
          "link",
          "id",
          "published_parsed",
          "updated_parsed",
          "summary",
          "description",
          "content.0.value");

  /** An expectation that was not met, for whoever works on the parser. */
  record Miss(String file, String key, String expected, String found) {}

  private final Path suite;
  private final FeedParser parser = new FeedParser();
  private final List<Miss> misses = new ArrayList<>();

  Feeds(Data data) {
    this.suite = data.data().resolve(SUITE);
  }

  List<Miss> misses() {
    return List.copyOf(misses);
  }

  List<Figure> measure() throws IOException {
    Map<String, int[]> metOf = new TreeMap<>();
    for (JsonNode row : Data.json(suite.resolve("expected.jsonl"))) {
      String file = Objects.requireNonNull(Data.text(row, "file"));
      if (!file.startsWith(SANITIZE) && !row.get("expect").isEmpty()) {
        count(row, file, metOf);
      }
    }
    List<Figure> figures = new ArrayList<>();
    metOf.forEach((name, met) -> figures.add(share("feeds." + name, met)));
    figures.addAll(everyFile());
    return figures;
  }

  private void count(JsonNode row, String file, Map<String, int[]> metOf) throws IOException {
    JsonNode printed = printed(file, row.get("http_headers"));
    for (Map.Entry<String, JsonNode> expected : row.get("expect").properties()) {
      String key = expected.getKey();
      boolean main = MAIN.contains(key.substring(key.indexOf('.') + 1));
      String found = found(printed, key);
      boolean met = same(expected.getValue().asText(), found);
      if (!met) {
        misses.add(new Miss(file, key, expected.getValue().asText(), String.valueOf(found)));
      }
      String directory = file.substring(0, file.indexOf('/'));
      for (String name : main ? List.of("all", directory) : List.of("other-keys")) {
        int[] tally = metOf.computeIfAbsent(name, n -> new int[2]);
        tally[0] += met ? 1 : 0;
        tally[1]++;
      }
    }
  }

  private JsonNode printed(String file, JsonNode headers) throws IOException {
    byte[] body = Files.readAllBytes(suite.resolve("tests").resolve(file));
    FeedSource source =
        new FeedSource(
            SERVED_AT + file,
            Data.text(headers, "Content-type"),
            Data.text(headers, "Content-Location"),
            Data.text(headers, "Content-Language"));
    return Json.mapper().readTree(FeedJson.write(file, parser.parse(body, source)));
  }

  /** What the printed JSON has for a key of the suite; null when it has nothing. */
  private static @Nullable String found(JsonNode printed, String key) {
    boolean ofEntry = key.startsWith("entry.");
    JsonNode owner = ofEntry ? printed.path("entries").path(0) : printed.path("feed");
    String field = key.substring(key.indexOf('.') + 1);
    return switch (field) {
      case "summary", "description" ->
          first(owner, ofEntry ? List.of("summary", "content") : List.of("description"));
      case "content.0.value" -> first(owner, List.of("content", "summary"));
      case "published_parsed" -> first(owner, List.of("published"));
      case "updated_parsed" -> first(owner, List.of("updated"));
      case "author" -> element(owner, "authors");
      case "tags.0.term" -> element(owner, "categories");
      default -> first(owner, List.of(field));
    };
  }

  private static @Nullable String first(JsonNode owner, List<String> fields) {
    for (String field : fields) {
      String value = Data.text(owner, field);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String element(JsonNode owner, String field) {
    JsonNode value = owner.path(field).path(0);
    return value.isTextual() ? value.asText() : null;
  }

  /** The same characters, or the same text once markup and white space are out of the way. */
  static boolean same(String expected, @Nullable String found) {
    if (found == null) {
      return expected.isBlank();
    }
    return expected.strip().equals(found.strip())
        || text(expected).equals(text(found))
        || text(expected).equals(found.strip());
  }

  private static String text(String html) {
    return Jsoup.parseBodyFragment(html).text().strip();
  }

  /** Every file of the suite, whatever it is: none may make the parser throw or dawdle. */
  private List<Figure> everyFile() throws IOException {
    int files = 0;
    int faults = 0;
    int slow = 0;
    try (Stream<Path> all = Files.walk(suite.resolve("tests"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files++;
        long start = System.nanoTime();
        faults += fails(Files.readAllBytes(file)) ? 1 : 0;
        slow += System.nanoTime() - start > SLOW_NANOS ? 1 : 0;
      }
    }
    return List.of(
        new Figure("feeds.exceptions", faults, "of " + files + " files"),
        new Figure("feeds.over-2s", slow, "of " + files + " files"));
  }

  private boolean fails(byte[] body) {
    try {
      return parser.parse(body, FeedSource.UNKNOWN).problems().stream()
          .anyMatch(problem -> problem.kind().name().equals("INTERNAL"));
    } catch (RuntimeException | StackOverflowError e) {
      return true;
    }
  }

  private static Figure share(String name, int[] met) {
    return new Figure(name, (double) met[0] / met[1], met[0] + " of " + met[1] + " values");
  }
}
