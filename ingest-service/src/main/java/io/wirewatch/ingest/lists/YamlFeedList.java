package io.wirewatch.ingest.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list in YAML: a sequence, or a mapping with {@code feeds}, of addresses or of mappings with
 * {@code url} and, as one likes, {@code title}, {@code language}, {@code categories}, {@code
 * weight}.
 */
final class YamlFeedList {

  private static final Set<String> FIELDS =
      Set.of("url", "title", "language", "categories", "weight");
  private static final YAMLMapper MAPPER = new YAMLMapper();

  private final List<FeedListEntry> entries = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private YamlFeedList() {}

  static FeedList read(byte[] bytes) {
    YamlFeedList list = new YamlFeedList();
    try {
      list.accept(MAPPER.readTree(bytes));
    } catch (JsonProcessingException e) {
      String message = e.getOriginalMessage().replaceAll("\\s+", " ");
      list.problems.add("line " + line(e) + " is no YAML: " + message + "; correct that line");
    } catch (IOException e) {
      list.problems.add("this cannot be read: " + e.getMessage());
    }
    return new FeedList(list.entries, list.problems);
  }

  private static String line(JsonProcessingException e) {
    return e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
  }

  private void accept(JsonNode root) {
    JsonNode feeds = root.isObject() ? root.path("feeds") : root;
    if (!feeds.isArray()) {
      problems.add("there is no list of feeds: write 'feeds:' and under it '- https://…' a line");
      return;
    }
    for (int i = 0; i < feeds.size(); i++) {
      entry("feeds[" + i + "]", feeds.get(i));
    }
  }

  private void entry(String place, JsonNode node) {
    if (node.isTextual()) {
      entries.add(new FeedListEntry(place, node.asText(), null, null, List.of(), 1));
      return;
    }
    if (!node.path("url").isTextual()) {
      problems.add(place + ".url is missing or no text: write 'url: https://…'");
      return;
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                problems.add(
                    place + "." + name + " is not known and was ignored; known are " + FIELDS);
              }
            });
    entries.add(
        new FeedListEntry(
            place,
            node.path("url").asText(),
            text(node.path("title")),
            language(place, node.path("language")),
            categories(node.path("categories")),
            weight(place, node.path("weight"))));
  }

  private @Nullable String language(String place, JsonNode node) {
    String given = text(node);
    String language = FeedLists.language(given);
    if (given != null && language == null) {
      problems.add(
          place
              + ".language '"
              + given
              + "' is no BCP 47 tag and was ignored; write 'en' or 'pt-BR'");
    }
    return language;
  }

  private double weight(String place, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return 1;
    }
    if (!node.isNumber() || node.asDouble() <= 0 || node.asDouble() > 1) {
      problems.add(
          place
              + ".weight '"
              + node.asText()
              + "' was taken as 1; it must lie above 0 and up to 1");
      return 1;
    }
    return node.asDouble();
  }

  private static List<String> categories(JsonNode node) {
    List<String> categories = new ArrayList<>();
    if (node.isTextual()) {
      categories.add(node.asText());
    }
    node.forEach(each -> categories.add(each.asText()));
    return categories;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
        ? node.asText().strip()
        : null;
  }
}
