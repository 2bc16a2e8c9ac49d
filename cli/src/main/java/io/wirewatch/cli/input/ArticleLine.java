package io.wirewatch.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from one line: {@code
 * {"id","url","source","title","text","language","publishedAt","fetchedAt"}}, of which {@code text}
 * alone is required. Lines of the archive ({@link Article} itself) have the same fields.
 *
 * @param input names the file in messages
 * @param now stands in for the publication time of articles that give none
 */
public record ArticleLine(Input input, Instant now) {
  private static final ObjectReader READER = Json.mapper().readerFor(JsonNode.class);
  private static final int SHOWN = 60;

  /** Reads {@code line}, the {@code number}th (from 1) of its file. */
  public Line read(byte[] line, long number) {
    String where = input.label() + ":" + number + ": ";
    try {
      JsonNode node = READER.readValue(line);
      return node != null && node.isObject()
          ? new Line.Good(article(node, number))
          : new Line.Bad(where + "not a JSON object: " + shown(node));
    } catch (JsonProcessingException e) {
      return new Line.Bad(where + "not JSON: " + firstLine(e.getOriginalMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return new Line.Bad(where + firstLine(String.valueOf(e.getMessage())));
    }
  }

  private Article article(JsonNode node, long number) {
    JsonNode body = node.get("text");
    if (body == null || body.isNull()) {
      throw new IllegalArgumentException("text: is missing; every article needs it as a string");
    }
    String url = string(node, "url");
    Instant stated = instant(node, "publishedAt");
    Instant fetched = instant(node, "fetchedAt");
    Instant published = stated != null ? stated : fetched != null ? fetched : now;
    String id = string(node, "id");
    String feed = string(node, "feed");
    return new Article(
        id == null || id.isBlank() ? "line-" + number : id,
        1,
        feed == null || feed.isBlank() ? "-" : feed,
        source(string(node, "source"), url),
        url,
        orEmpty(string(node, "title")),
        orEmpty(string(node, "text")),
        format(node),
        string(node, "language"),
        List.of(),
        List.of(),
        published,
        stated == null ? Article.DateQuality.ABSENT : Article.DateQuality.STATED,
        fetched != null ? fetched : published,
        null,
        false,
        1);
  }

  private static Article.Format format(JsonNode node) {
    String stated = string(node, "format");
    return stated == null
        ? Article.Format.TEXT
        : switch (stated.toUpperCase(Locale.ROOT)) {
          case "TEXT" -> Article.Format.TEXT;
          case "HTML" -> Article.Format.HTML;
          default ->
              throw new IllegalArgumentException(
                  "format: '" + stated + "' is neither TEXT nor HTML");
        };
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isTextual() || (field.equals("id") && value.isNumber())) {
      return value.asText();
    }
    throw new IllegalArgumentException(field + ": must be a string, but is " + shown(value));
  }

  private static @Nullable Instant instant(JsonNode node, String field) {
    String text = string(node, field);
    return text == null || text.isBlank() ? null : Times.read(text, field);
  }

  private static String source(@Nullable String stated, @Nullable String url) {
    if (stated != null || url == null) {
      return orEmpty(stated);
    }
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return ""; // a link that is no URI names no publisher
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String shown(@Nullable JsonNode value) {
    String text = String.valueOf(value);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
