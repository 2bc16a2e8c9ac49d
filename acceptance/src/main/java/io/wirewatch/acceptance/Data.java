package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation data on disk.
 *
 * @param data the folder with {@code events}, {@code stories}, {@code dated}, {@code truth} and
 *     {@code feeds}
 * @param seeds the folder with the acceptance corpus
 */
record Data(Path data, Path seeds) {
  /** Stands in where a passage has no date of its own. */
  static final Instant SOME_DAY = Instant.parse("2024-03-01T12:00:00Z");

  /** The lines of a file below {@link #data}, unpacked when its name ends in {@code .gz}. */
  List<String> lines(String path) throws IOException {
    return lines(data.resolve(path));
  }

  /** One JSON object a line. */
  List<JsonNode> json(String path) throws IOException {
    return json(data.resolve(path));
  }

  static List<JsonNode> json(Path file) throws IOException {
    return lines(file).stream().map(Data::node).toList();
  }

  static List<JsonNode> json(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(Data::node).toList();
    }
  }

  /** An article of the common fields {@code id, title, text, url, source, publishedAt}. */
  static Article article(JsonNode node, String id) {
    String published = text(node, "publishedAt");
    return article(
        id,
        orEmpty(text(node, "title")),
        orEmpty(text(node, "text")),
        text(node, "url"),
        orEmpty(text(node, "source")),
        published == null ? SOME_DAY : Instant.parse(published));
  }

  static Article article(
      String id, String title, String text, @Nullable String url, String source, Instant time) {
    return new Article(
        id,
        1,
        "-",
        source,
        url,
        title,
        text,
        Article.Format.TEXT,
        null,
        List.of(),
        List.of(),
        time,
        Article.DateQuality.STATED,
        time,
        null,
        false,
        1);
  }

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static JsonNode node(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
