package io.wirewatch.cli.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.wirewatch.core.story.StoryIndex;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Where an article stands among the stories, as one line of JSON. */
final class StoryJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Similarities are printed to four decimals. */
  private static final double SCALE = 1e4;

  private StoryJson() {}

  static String line(StoryIndex.Placement placement) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", placement.item().article());
      json.writeStringField("story", placement.story().article());
      json.writeBooleanField("first", placement.first());
      json.writeNumberField("similarity", Math.round(placement.similarity() * SCALE) / SCALE);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
