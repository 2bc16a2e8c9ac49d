package io.wirewatch.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.0 and 1.1. Items are read one by one, so that those before a break are kept; trailing
 * commas, comments and raw control characters are forgiven.
 */
final class JsonFeedReader {
  private final FeedLimits limits;
  private final FeedSource source;
  private final ProblemLog problems;
  private final JsonMapper mapper;
  private final ObjectNode head = JsonNodeFactory.instance.objectNode();
  private final List<Entry> entries = new ArrayList<>();
  private final JsonItemReader reader;
  private boolean items;

  JsonFeedReader(FeedLimits limits, FeedSource source, ProblemLog problems) {
    this.limits = limits;
    this.source = source;
    this.problems = problems;
    this.reader = new JsonItemReader(new Reading(limits, problems), source.url());
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxBytes())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    this.mapper = JsonMapper.builder(factory).build();
  }

  ParsedFeed read(String text) {
    int start = text.indexOf('{');
    boolean object =
        start >= 0 && text.substring(0, start).chars().allMatch(c -> c <= ' ' || c == '\uFEFF');
    if (object) {
      try (JsonParser in = mapper.createParser(text.substring(start))) {
        in.nextToken();
        members(in);
      } catch (IOException broken) {
        problems.add(
            ProblemKind.NOT_WELL_FORMED,
            "the JSON is broken (" + reason(broken) + "); what is complete in it was kept",
            place(broken));
      }
    }
    if (!isFeed()) {
      problems.add(
          ProblemKind.NOT_A_FEED,
          "this is JSON, but no JSON Feed: it has no version of jsonfeed.org and no items");
      return new ParsedFeed(null, FeedInfo.EMPTY, List.of(), problems.list());
    }
    FeedInfo info = reader.feed(head, source.contentLanguage());
    return new ParsedFeed(FeedFormat.JSON_FEED, info, entries, problems.list());
  }

  private boolean isFeed() {
    JsonNode version = head.get("version");
    boolean said = version != null && version.asText().contains("jsonfeed.org");
    return said
        || items && (head.has("title") || head.has("home_page_url") || head.has("feed_url"));
  }

  private void members(JsonParser in) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        items = true;
        items(in);
      } else {
        head.set(name, mapper.readTree(in));
      }
    }
  }

  private void items(JsonParser in) throws IOException {
    int number = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == null) {
        return;
      }
      JsonNode item = mapper.readTree(in);
      number++;
      if (number == limits.maxEntries() + 1) {
        problems.add(
            ProblemKind.TOO_MANY_ENTRIES,
            "only the first " + limits.maxEntries() + " entries were kept");
      }
      if (number <= limits.maxEntries()) {
        add(item, number);
      }
    }
  }

  private void add(JsonNode item, int number) {
    if (item instanceof ObjectNode object) {
      entries.add(reader.entry(object, number));
    } else {
      problems.add(ProblemKind.BAD_VALUE, "an item is no object; ignored", "entry " + number);
    }
  }

  private static String reason(IOException broken) {
    String message = String.valueOf(broken.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static @Nullable String place(IOException broken) {
    if (broken instanceof JacksonException json && json.getLocation() != null) {
      return "line "
          + json.getLocation().getLineNr()
          + ", column "
          + json.getLocation().getColumnNr();
    }
    return null;
  }
}
