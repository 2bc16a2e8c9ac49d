package io.wirewatch.core.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.events.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The evaluation data beside the project, where it is there. */
final class EvaluationData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationData() {}

  /** The folder, from WIREWATCH_DATA or beside the project; empty where it is absent. */
  static Optional<Path> folder(String name) {
    String given = System.getenv("WIREWATCH_DATA");
    Path data =
        given != null
            ? Path.of(given)
            : Path.of(System.getProperty("wirewatch.root", ".")).resolve("../shared/data");
    Path folder = name.equals("data") ? data : data.resolveSibling(name);
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      }
    }
    return lines;
  }

  static Article article(String id, String url, String title, String text, Instant publishedAt) {
    return new Article(
        id,
        1,
        "-",
        "",
        url,
        title,
        text,
        Article.Format.TEXT,
        "en",
        List.of(),
        List.of(),
        publishedAt,
        Article.DateQuality.STATED,
        publishedAt,
        null,
        false,
        1);
  }

  static Article article(JsonNode line) {
    Instant published =
        line.hasNonNull("publishedAt")
            ? Instant.parse(line.get("publishedAt").asText())
            : Instant.parse("2024-06-15T12:00:00Z");
    return article(
        line.path("id").asText("-"),
        text(line, "url"),
        text(line, "title"),
        line.get("text").asText(),
        published);
  }

  private static String text(JsonNode line, String field) {
    return line.hasNonNull(field) ? line.get(field).asText() : null;
  }
}
