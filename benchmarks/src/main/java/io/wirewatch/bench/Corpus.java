package io.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * English articles of about 5 KB to measure on: the news texts of the evaluation data where {@code
 * WIREWATCH_DATA} names it, else invented sentences strung together.
 */
final class Corpus {
  static final int ARTICLE_CHARS = 5 * 1024;
  private static final Instant DAY = Instant.parse("2024-03-01T12:00:00Z");

  private Corpus() {}

  static List<Article> articles() throws IOException {
    List<String> texts = new ArrayList<>();
    Path pairs = Path.of(data(), "stories", "pairs_en.jsonl");
    if (Files.exists(pairs)) {
      for (String line : Files.readAllLines(pairs, StandardCharsets.UTF_8)) {
        JsonNode pair = Json.mapper().readTree(line);
        texts.add(pair.get("first").get("text").asText());
        texts.add(pair.get("second").get("text").asText());
      }
    } else {
      texts.addAll(invented());
    }
    return cut(texts);
  }

  /** Whole texts strung together and cut at the size, so that every article has it. */
  private static List<Article> cut(List<String> texts) {
    List<Article> articles = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String text : texts) {
      open.append(text).append("\n\n");
      while (open.length() >= ARTICLE_CHARS) {
        articles.add(article("a" + articles.size(), open.substring(0, ARTICLE_CHARS)));
        open.delete(0, ARTICLE_CHARS);
      }
    }
    return articles;
  }

  static Article article(String id, String text) {
    return new Article(
        id,
        1,
        "-",
        "example.org",
        null,
        "",
        text,
        Article.Format.TEXT,
        "en",
        List.of(),
        List.of(),
        DAY,
        Article.DateQuality.STATED,
        DAY,
        null,
        false,
        1);
  }

  private static String data() {
    @Nullable String stated = System.getenv("WIREWATCH_DATA");
    return stated == null ? "../shared/data" : stated;
  }

  private static List<String> invented() throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("invented.txt")) {
      if (in == null) {
        throw new IllegalStateException("invented.txt is missing from the benchmarks");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(all.split("\n"));
    }
  }
}
