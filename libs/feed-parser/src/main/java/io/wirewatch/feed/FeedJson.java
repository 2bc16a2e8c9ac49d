package io.wirewatch.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.wirewatch.feed.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed feed as one JSON object on one line, the output of {@code wirewatch parse-feed}:
 *
 * <pre>{"file","format","feed":{"title","link","language"},
 * "entries":[{"id","title","link","summary","content","published","updated","authors","categories"}],
 * "problems":[{"kind","message","place"}]}</pre>
 *
 * <p>All members are always present; what is not known is null. {@code format} is an id of {@link
 * FeedFormat} or null when the file is no feed. Titles are plain text; summary and content are as
 * in the feed, HTML ({@code summaryType}, {@code contentType} {@code "html"}) or plain ({@code
 * "text"}). Times are ISO 8601 in UTC. Further members may be added.
 */
public final class FeedJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FeedJson() {}

  /** The JSON object for a file of that name. */
  public static String write(String file, ParsedFeed parsed) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", file);
      FeedFormat format = parsed.format();
      string(json, "format", format == null ? null : format.id());
      feed(json, parsed.feed());
      json.writeArrayFieldStart("entries");
      for (Entry entry : parsed.entries()) {
        entry(json, entry);
      }
      json.writeEndArray();
      problems(json, parsed.problems());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private static void feed(JsonGenerator json, FeedInfo feed) throws IOException {
    json.writeObjectFieldStart("feed");
    string(json, "title", plain(feed.title()));
    string(json, "link", feed.link());
    string(json, "language", feed.language());
    string(json, "id", feed.id());
    string(json, "description", value(feed.description()));
    string(json, "published", time(feed.published()));
    string(json, "updated", time(feed.updated()));
    persons(json, feed.authors());
    strings(json, "categories", feed.categories());
    json.writeEndObject();
  }

  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    string(json, "id", entry.id());
    string(json, "title", plain(entry.title()));
    string(json, "link", entry.link());
    string(json, "summary", value(entry.summary()));
    string(json, "content", value(entry.content()));
    string(json, "published", time(entry.published()));
    string(json, "updated", time(entry.updated()));
    persons(json, entry.authors());
    strings(json, "categories", entry.categories());
    string(json, "language", entry.language());
    string(json, "summaryType", type(entry.summary()));
    string(json, "contentType", type(entry.content()));
    json.writeEndObject();
  }

  private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("kind", problem.kind().name());
      json.writeStringField("message", problem.message());
      string(json, "place", problem.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void persons(JsonGenerator json, List<Person> authors) throws IOException {
    strings(json, "authors", authors.stream().map(Person::display).toList());
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void string(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  private static @Nullable String plain(@Nullable FeedText text) {
    return text == null ? null : text.plain();
  }

  private static @Nullable String value(@Nullable FeedText text) {
    return text == null ? null : text.value();
  }

  private static @Nullable String type(@Nullable FeedText text) {
    if (text == null) {
      return null;
    }
    return text.type() == FeedText.Type.HTML ? "html" : "text";
  }

  /** {@link java.time.Instant#toString()} writes {@code 2004-01-01T19:48:21Z}. */
  private static @Nullable String time(@Nullable FeedDate date) {
    return date == null ? null : date.instant().toString();
  }
}
