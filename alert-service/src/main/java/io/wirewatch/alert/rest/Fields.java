package io.wirewatch.alert.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request and collects everything that is wrong with them, so that one answer
 * names it all. A field that is wrong reads as its default; nothing built from it is used, since
 * {@link #done} then throws.
 */
final class Fields {

  private final JsonNode node;
  private final String path;
  private final List<ApiProblem.FieldError> errors;

  private Fields(JsonNode node, String path, List<ApiProblem.FieldError> errors) {
    this.node = node;
    this.path = path;
    this.errors = errors;
  }

  static Fields of(byte @Nullable [] body) {
    try {
      JsonNode node = body == null || body.length == 0 ? null : Json.mapper().readTree(body);
      if (node == null || !node.isObject()) {
        throw ApiProblem.of(
            400,
            "invalid-json",
            "No JSON object",
            "The body must be a JSON object such as {\"name\":\"…\"}");
      }
      return new Fields(node, "", new ArrayList<>());
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw ApiProblem.of(
          400,
          "invalid-json",
          "Not JSON",
          "Line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr()
              + ": "
              + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Refuses names that no field has: a slip of the pen would otherwise go unnoticed. */
  Fields only(String... names) {
    Set<String> known = Set.of(names);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String[] sorted = names.clone();
                Arrays.sort(sorted);
                wrong(
                    name, "there is no such field", "The fields are " + String.join(", ", sorted));
              }
            });
    return this;
  }

  void wrong(String field, String problem, String remedy) {
    errors.add(new ApiProblem.FieldError(path + field, problem, remedy));
  }

  /** Throws when anything was wrong. */
  void done() {
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  JsonNode get(String field) {
    return node.path(field);
  }

  String text(String field, String otherwise) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      wrong(field, "it is not text", "Write a text that is not blank");
      return otherwise;
    }
    if (value.asText().length() > 2_000) {
      wrong(field, "it has " + value.asText().length() + " characters", "Use 2000 at most");
    }
    return value.asText().strip();
  }

  String requiredText(String field, String remedy) {
    if (!has(field)) {
      wrong(field, "it is missing", remedy);
      return "?";
    }
    return text(field, "?");
  }

  int number(String field, int otherwise, int min, int max) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
      wrong(field, "it is " + value, "Write a whole number from " + min + " to " + max);
      return otherwise;
    }
    return value.asInt();
  }

  double decimal(String field, double otherwise, double above, double upTo) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isNumber() || !(value.asDouble() > above) || value.asDouble() > upTo) {
      wrong(field, "it is " + value, "Write a number above " + above + ", " + upTo + " at most");
      return otherwise;
    }
    return value.asDouble();
  }

  boolean flag(String field, boolean otherwise) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      wrong(field, "it is " + value, "Write true or false");
    }
    return value.asBoolean(otherwise);
  }

  <T extends Enum<T>> @Nullable T choice(String field, Class<T> type, @Nullable T otherwise) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    try {
      return Enum.valueOf(type, value.asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      wrong(field, "it is " + value, "Choose one of " + names(type));
      return otherwise;
    }
  }

  <T extends Enum<T>> List<T> choices(String field, Class<T> type) {
    return list(
        field,
        (item, name) -> {
          try {
            return Enum.valueOf(type, item.asText().toUpperCase(Locale.ROOT));
          } catch (IllegalArgumentException e) {
            wrong(name, "it is " + item, "Choose from " + names(type));
            return null;
          }
        });
  }

  List<String> texts(String field) {
    return list(
        field,
        (item, name) -> {
          if (!item.isTextual() || item.asText().isBlank()) {
            wrong(name, "it is " + item, "Write a text that is not blank");
            return null;
          }
          return item.asText().strip();
        });
  }

  @Nullable Duration duration(String field) {
    String text = text(field, "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      wrong(field, "it is '" + text + "'", "Write an ISO 8601 duration such as PT6H");
      return null;
    }
  }

  @Nullable Instant instant(String field) {
    String text = text(field, "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      wrong(field, "it is '" + text + "'", "Write an instant such as 2026-03-01T12:00:00Z");
      return null;
    }
  }

  /** Entries of a list; {@code read} returns null for what is wrong, after saying so. */
  <T> List<T> list(String field, BiFunction<JsonNode, String, @Nullable T> read) {
    JsonNode value = node.path(field);
    List<T> items = new ArrayList<>();
    if (value.isMissingNode() || value.isNull()) {
      return items;
    }
    if (!value.isArray() || value.size() > 1_000) {
      wrong(field, "it is no list of at most 1000 entries", "Write it in square brackets");
      return items;
    }
    for (int i = 0; i < value.size(); i++) {
      T item = read.apply(value.get(i), field + "[" + i + "]");
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** The fields of an entry of a list. */
  Fields entry(JsonNode entry, String name) {
    return new Fields(entry, path + name + ".", errors);
  }

  private static <T extends Enum<T>> String names(Class<T> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }
}
