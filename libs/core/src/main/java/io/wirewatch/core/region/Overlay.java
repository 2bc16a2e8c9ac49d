package io.wirewatch.core.region;

import io.wirewatch.core.region.RegionFile.Contexts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the region files add to the gazetteer: targets behind its last place, first the regions,
 * then the actors.
 */
record Overlay(
    List<Integer> regions,
    List<Actor> actors,
    Map<String, List<Name>> namesByLanguage,
    Set<String> forgotten,
    Map<Integer, Contexts> contextsByRegion) {
  private static final Contexts NONE = new Contexts(List.of(), List.of());

  /** One name of a region file: normalised words and its target. */
  record Name(String[] words, int target, int use) {}

  int regionCount() {
    return regions.size();
  }

  int region(int extra) {
    return regions.get(extra);
  }

  void names(String language, NameSink sink) {
    for (Name name : namesByLanguage.getOrDefault(language, List.of())) {
      sink.name(name.words(), name.words().length, name.target(), name.use());
    }
  }

  boolean forgets(String[] words, int length, int target) {
    if (forgotten.isEmpty()) {
      return false;
    }
    return forgotten.contains(
        target + " " + String.join(" ", Arrays.asList(words).subList(0, length)));
  }

  Contexts contexts(int extra) {
    return contextsByRegion.getOrDefault(extra, NONE);
  }

  Set<Integer> contextual() {
    return new TreeSet<>(contextsByRegion.keySet());
  }
}
