package io.wirewatch.core.region;

import io.wirewatch.core.region.RegionFile.ActorEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The long list of who acts for which country: actors.tsv in the jar. Plain columns and not YAML,
 * since it has five thousand names and is read at every start.
 */
final class ShippedActors {
  private static final String FILE = "actors.tsv";

  private ShippedActors() {}

  static RegionFile file() {
    try (InputStream in = ShippedActors.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("the resource is missing from the jar");
      }
      byte[] bytes = in.readAllBytes();
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      return new RegionFile(
          FILE, List.of(), parse(new String(bytes, StandardCharsets.UTF_8)), checksum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
    }
  }

  static List<ActorEntry> parse(String text) {
    List<ActorEntry> actors = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        actors.add(actor(lines[i].split("\t", -1), i + 1));
      }
    }
    return actors;
  }

  /** An armed group is at home in its country; a leader, an office or a force acts for it. */
  private static ActorEntry actor(String[] columns, int line) {
    if (columns.length != 3) {
      throw new RegionFileException(
          List.of(
              FILE
                  + ":"
                  + line
                  + ": "
                  + columns.length
                  + " columns; country, kind and names are needed"));
    }
    Actor.Kind kind = Actor.Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
    List<String> names = List.of(columns[2].split("\\|"));
    String home = kind == Actor.Kind.GROUP ? columns[0] : null;
    Actor actor = new Actor(names.getFirst(), kind, columns[0], home);
    return new ActorEntry(FILE, line, actor, Map.of("en", names.subList(1, names.size())));
  }
}
