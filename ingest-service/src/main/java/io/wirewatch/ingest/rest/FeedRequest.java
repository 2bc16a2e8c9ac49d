package io.wirewatch.ingest.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.events.Json;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.rest.FeedProblem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of a feed, read field by field so that every fault is told at once. A field
 * that is absent stays as it is, or at its default in a new feed; {@code null} clears it.
 */
final class FeedRequest {

  private static final Set<String> FIELDS =
      new TreeSet<>(Set.of("url", "title", "language", "categories", "weight", "paused"));
  private static final int MAX_TEXT = 2_000;

  private final JsonNode json;
  private final List<FieldError> errors = new ArrayList<>();

  private FeedRequest(JsonNode json) {
    this.json = json;
  }

  static FeedRequest parse(@Nullable String body) {
    JsonNode json;
    try {
      json = Json.mapper().readTree(body == null ? "" : body);
    } catch (JsonProcessingException e) {
      throw fault("body", "This is no JSON: " + e.getOriginalMessage());
    }
    if (!json.isObject()) {
      throw fault("body", "A JSON object is needed, such as {\"url\": \"https://…\"}.");
    }
    FeedRequest request = new FeedRequest(json);
    json.fieldNames().forEachRemaining(request::known);
    return request;
  }

  private void known(String field) {
    if (!FIELDS.contains(field)) {
      errors.add(new FieldError(field, "This field is not known; known are " + FIELDS + "."));
    }
  }

  /** The definition that follows from {@code before}. */
  FeedDefinition applied(FeedDefinition before, Function<String, FeedAddress.Checked> check) {
    String url = url(before, check);
    FeedDefinition after =
        new FeedDefinition(
            before.key(),
            url,
            text("title", before.title()),
            language(before.language()),
            categories(before.categories()),
            weight(before.weight()),
            paused(before.paused()),
            before.pollRequestedAt(),
            before.addedAt());
    if (!errors.isEmpty()) {
      throw FeedProblemException.invalid(errors);
    }
    return after;
  }

  /** The address of a new feed; its fault comes first, for nothing else matters then. */
  FeedAddress address(Function<String, FeedAddress.Checked> check) {
    JsonNode node = json.path("url");
    if (!node.isTextual()) {
      throw fault("url", "An address is needed: \"url\": \"https://…\".");
    }
    return switch (check.apply(node.asText())) {
      case FeedAddress.Checked.Valid ok -> ok.address();
      case FeedAddress.Checked.Invalid no -> throw fault("url", no.reason());
    };
  }

  private String url(FeedDefinition before, Function<String, FeedAddress.Checked> check) {
    if (!json.has("url")) {
      return before.url();
    }
    FeedAddress address = address(check);
    String group = FeedAddress.groupOf(before.key());
    if (!address.group().equals(group)) {
      errors.add(
          new FieldError(
              "url",
              "A feed stays with its domain, "
                  + group
                  + ", which decides who polls it. Add the new address as a feed of its own and"
                  + " remove this one."));
    }
    return address.url();
  }

  private @Nullable String text(String field, @Nullable String before) {
    JsonNode node = json.path(field);
    if (node.isMissingNode()) {
      return before;
    }
    if (node.isNull() || (node.isTextual() && node.asText().isBlank())) {
      return null;
    }
    if (!node.isTextual() || node.asText().length() > MAX_TEXT) {
      errors.add(new FieldError(field, "A text of at most " + MAX_TEXT + " characters is needed."));
      return before;
    }
    return node.asText().strip();
  }

  private @Nullable String language(@Nullable String before) {
    String tag = text("language", before);
    if (tag == null || tag.equals(before)) {
      return tag;
    }
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().length() < 2) {
      errors.add(new FieldError("language", "'" + tag + "' is no BCP 47 tag such as en or pt-BR."));
    }
    return locale.toLanguageTag();
  }

  private List<String> categories(List<String> before) {
    JsonNode node = json.path("categories");
    if (node.isMissingNode()) {
      return before;
    }
    List<String> categories = new ArrayList<>();
    node.forEach(each -> categories.add(each.asText()));
    boolean texts = node.isNull() || node.isArray();
    for (JsonNode each : node) {
      texts &= each.isTextual() && !each.asText().isBlank();
    }
    if (!texts) {
      errors.add(new FieldError("categories", "A list of texts is needed, such as [\"world\"]."));
      return before;
    }
    return categories;
  }

  private double weight(double before) {
    JsonNode node = json.path("weight");
    if (node.isMissingNode()) {
      return before;
    }
    if (!node.isNumber() || node.asDouble() <= 0 || node.asDouble() > 1) {
      errors.add(
          new FieldError(
              "weight", "It must lie above 0 and up to 1, but is " + node + "; 1 is the default."));
      return before;
    }
    return node.asDouble();
  }

  private boolean paused(boolean before) {
    JsonNode node = json.path("paused");
    if (node.isMissingNode()) {
      return before;
    }
    if (!node.isBoolean()) {
      errors.add(new FieldError("paused", "true or false is needed, but it is " + node + "."));
    }
    return node.asBoolean();
  }

  private static FeedProblemException fault(String field, String message) {
    return FeedProblemException.invalid(List.of(new FieldError(field, message)));
  }
}
