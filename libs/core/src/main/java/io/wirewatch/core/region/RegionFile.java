package io.wirewatch.core.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one region file says, before it is joined to the others; the format is described at the top
 * of deploy/regions.yaml.
 *
 * @param checksum of the text: the version of a catalogue must be the same in every run
 */
record RegionFile(String file, List<RegionEntry> regions, List<ActorEntry> actors, long checksum) {

  /** One entry under {@code regions}; null means the file says nothing on that. */
  record RegionEntry(
      String file,
      int line,
      String id,
      @Nullable String name,
      @Nullable RegionType type,
      @Nullable List<String> parents,
      List<String> members,
      double @Nullable [] at,
      Map<String, List<String>> names,
      List<String> without,
      Contexts contexts) {}

  /** Words that an article must hold, and words that must not stand beside the name. */
  record Contexts(List<String> requires, List<String> blocks) {
    boolean isEmpty() {
      return requires.isEmpty() && blocks.isEmpty();
    }
  }

  /** One entry under {@code actors}. */
  record ActorEntry(String file, int line, Actor actor, Map<String, List<String>> names) {}

  static RegionFile parse(String file, String yaml) {
    List<String> problems = new ArrayList<>();
    RegionFile result = new RegionFileParser(file, problems).parse(yaml);
    if (!problems.isEmpty()) {
      throw new RegionFileException(problems);
    }
    return result;
  }
}
