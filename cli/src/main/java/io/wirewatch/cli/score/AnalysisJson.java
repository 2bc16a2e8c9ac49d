package io.wirewatch.cli.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.wirewatch.events.Analysis;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An analysis as one line of JSON in the published form: fields are only ever added. Offsets count
 * UTF-16 units of the article's text, or of its title where {@code "in":"title"} stands. A language
 * without a lexicon gives {@code "scored":false,"score":null}; else {@code score} is the highest
 * escalation of a region.
 */
final class AnalysisJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Points are printed to four decimals. */
  private static final double SCALE = 1e4;

  private AnalysisJson() {}

  /** The line, without its end. */
  public static String line(Analysis analysis) {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(analysis, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Analysis analysis, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", analysis.id());
    json.writeStringField("language", analysis.language());
    json.writeBooleanField("scored", analysis.scored());
    if (analysis.scored()) {
      json.writeNumberField("score", rounded(highest(analysis.regions())));
    } else {
      json.writeNullField("score");
    }
    json.writeArrayFieldStart("regions");
    for (Analysis.RegionPoints region : analysis.regions()) {
      writeRegion(region, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("hits");
    for (Analysis.Hit hit : analysis.hits()) {
      writeHit(hit, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("places");
    for (Analysis.Place place : analysis.places()) {
      writePlace(place, json);
    }
    json.writeEndArray();
    writeStrings("actorPairs", analysis.actorPairs(), json);
    if (analysis.context() != null) {
      json.writeStringField("context", analysis.context());
    }
    json.writeStringField("lexiconVersion", analysis.lexiconVersion());
    json.writeStringField("catalogueVersion", analysis.catalogueVersion());
    json.writeEndObject();
  }

  private static void writeRegion(Analysis.RegionPoints region, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", region.id());
    json.writeNumberField("escalation", rounded(region.escalation()));
    json.writeNumberField("deescalation", rounded(region.deescalation()));
    writeStrings("categories", region.categories(), json);
    writeStrings("divisions", region.divisions(), json);
    json.writeNumberField("toll", region.toll());
    json.writeEndObject();
  }

  private static void writeHit(Analysis.Hit hit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("channel", hit.channel().name());
    json.writeStringField("category", hit.category());
    json.writeStringField("term", hit.term());
    json.writeStringField("text", hit.text());
    writeSpan(hit.span(), json);
    json.writeObjectFieldStart("sentence");
    writeSpan(hit.sentence(), json);
    json.writeEndObject();
    json.writeStringField("status", hit.status().name());
    json.writeStringField("reason", hit.reason());
    json.writeNumberField("points", rounded(hit.points()));
    writeStrings("regions", hit.regions(), json);
    json.writeEndObject();
  }

  private static void writePlace(Analysis.Place place, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", place.text());
    writeSpan(place.span(), json);
    json.writeStringField("region", place.region());
    if (place.country() == null) {
      json.writeNullField("country");
    } else {
      json.writeStringField("country", place.country());
    }
    writeDegrees("lat", place.lat(), json);
    writeDegrees("lon", place.lon(), json);
    json.writeStringField("use", place.use().name());
    json.writeStringField("reason", place.reason());
    json.writeEndObject();
  }

  /** A group of regions has no point on the map. */
  private static void writeDegrees(String name, double degrees, JsonGenerator json)
      throws IOException {
    if (Double.isFinite(degrees)) {
      json.writeNumberField(name, rounded(degrees));
    } else {
      json.writeNullField(name);
    }
  }

  private static void writeSpan(Analysis.Span span, JsonGenerator json) throws IOException {
    if (span.in() == Analysis.Field.TITLE) {
      json.writeStringField("in", "title");
    }
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private static void writeStrings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static double highest(List<Analysis.RegionPoints> regions) {
    return regions.stream().mapToDouble(Analysis.RegionPoints::escalation).max().orElse(0);
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * SCALE) / SCALE : 0;
  }
}
