package io.wirewatch.core.region;

import io.wirewatch.core.region.RegionFile.ActorEntry;
import io.wirewatch.core.region.RegionFile.Contexts;
import io.wirewatch.core.region.RegionFile.RegionEntry;
import io.wirewatch.core.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Joins the gazetteer and the region files, later files winning, and checks that it all fits. */
final class CatalogueBuilder {
  private final Gazetteer gazetteer;
  private final List<String> problems = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final List<Integer> extraRegions = new ArrayList<>();
  private final Map<Integer, Integer> extraOf = new HashMap<>();
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, List<Overlay.Name>> names = new HashMap<>();
  private final Set<String> forgotten = new HashSet<>();
  private final Map<Integer, Contexts> contexts = new HashMap<>();
  private final int[][] ancestors;
  private final CRC32 checksum = new CRC32();

  CatalogueBuilder(Gazetteer gazetteer, List<RegionFile> files) {
    this.gazetteer = gazetteer;
    takeGazetteer();
    for (RegionFile file : files) {
      file.regions().forEach(this::takeRegion);
    }
    for (RegionFile file : files) {
      file.regions().forEach(this::linkRegion);
    }
    setParents();
    ancestors = ancestorsOfAll();
    for (RegionFile file : files) {
      file.regions().forEach(this::nameRegion);
    }
    for (RegionFile file : files) {
      file.actors().forEach(this::takeActor);
      checksum.update(Long.toHexString(file.checksum()).getBytes(StandardCharsets.UTF_8));
    }
    if (!problems.isEmpty()) {
      throw new RegionFileException(problems);
    }
  }

  List<Region> regions() {
    return regions;
  }

  Map<String, Integer> indexOf() {
    return indexOf;
  }

  int[][] ancestors() {
    return ancestors;
  }

  Overlay overlay() {
    return new Overlay(
        List.copyOf(extraRegions),
        List.copyOf(actors),
        Map.copyOf(names),
        Set.copyOf(forgotten),
        Map.copyOf(contexts));
  }

  String version() {
    return "geonames-2020." + gazetteer.size + "-" + Long.toHexString(checksum.getValue());
  }

  private void takeGazetteer() {
    for (int i = 0; i < gazetteer.divisionsEnd; i++) {
      String country = gazetteer.ids[gazetteer.country[i]];
      boolean division = i >= gazetteer.countries;
      regions.add(
          new Region(
              gazetteer.ids[i],
              gazetteer.names[i],
              division ? RegionType.DIVISION : RegionType.COUNTRY,
              division ? List.of(country) : List.of(),
              country,
              gazetteer.lat[i],
              gazetteer.lon[i],
              gazetteer.population[i]));
      indexOf.put(gazetteer.ids[i], i);
      if (division) {
        parents.computeIfAbsent(gazetteer.ids[i], k -> new TreeSet<>()).add(country);
      }
    }
  }

  private void takeRegion(RegionEntry entry) {
    Integer known = indexOf.get(entry.id());
    if (known == null && entry.name() == null) {
      problem(entry, "the new region '" + entry.id() + "' needs a name");
      return;
    }
    Region old = known == null ? null : regions.get(known);
    double[] at = entry.at();
    Region region =
        new Region(
            entry.id(),
            either(entry.name(), old == null ? entry.id() : old.name()),
            entry.type() != null ? entry.type() : old == null ? RegionType.FLASHPOINT : old.type(),
            old == null ? List.of() : old.parents(),
            old == null ? null : old.country(),
            at != null ? at[0] : old == null ? Double.NaN : old.lat(),
            at != null ? at[1] : old == null ? Double.NaN : old.lon(),
            old == null ? 0 : old.population());
    if (known == null) {
      indexOf.put(entry.id(), regions.size());
      extraOf.put(regions.size(), extraRegions.size());
      extraRegions.add(regions.size());
      regions.add(region);
    } else {
      regions.set(known, region);
    }
  }

  private static String either(@Nullable String first, String second) {
    return first == null ? second : first;
  }

  private void linkRegion(RegionEntry entry) {
    if (entry.parents() != null) {
      Set<String> of = parents.computeIfAbsent(entry.id(), k -> new TreeSet<>());
      of.clear();
      for (String parent : entry.parents()) {
        if (isKnown(entry, parent, "parent")) {
          of.add(parent);
        }
      }
    }
    for (String member : entry.members()) {
      if (isKnown(entry, member, "member")) {
        parents.computeIfAbsent(member, k -> new TreeSet<>()).add(entry.id());
      }
    }
  }

  private boolean isKnown(RegionEntry entry, String id, String role) {
    if (indexOf.containsKey(id)) {
      return true;
    }
    problem(
        entry,
        role + " '" + id + "' of '" + entry.id() + "' is no region; write its id, such as SY-HA");
    return false;
  }

  private void setParents() {
    for (int i = 0; i < regions.size(); i++) {
      Region r = regions.get(i);
      Set<String> of = parents.getOrDefault(r.id(), Set.of());
      String country = r.country() != null ? r.country() : commonCountry(of);
      regions.set(
          i,
          new Region(
              r.id(),
              r.name(),
              r.type(),
              List.copyOf(of),
              country,
              r.lat(),
              r.lon(),
              r.population()));
    }
  }

  /** The country of a flashpoint is that of its parents, if they agree. */
  private @Nullable String commonCountry(Set<String> parentIds) {
    Set<String> countries = new HashSet<>();
    for (String id : parentIds) {
      Integer index = indexOf.get(id);
      if (index != null && index < gazetteer.divisionsEnd) {
        countries.add(gazetteer.ids[gazetteer.country[index]]);
      } else if (index != null) {
        String inherited = commonCountry(parents.getOrDefault(id, Set.of()));
        if (inherited != null && !id.equals(inherited)) {
          countries.add(inherited);
        }
      }
    }
    return countries.size() == 1 ? countries.iterator().next() : null;
  }

  private int[][] ancestorsOfAll() {
    int[][] all = new int[regions.size()][];
    for (int i = 0; i < all.length; i++) {
      Set<Integer> seen = new LinkedHashSet<>();
      Deque<String> queue = new ArrayDeque<>(regions.get(i).parents());
      while (!queue.isEmpty()) {
        int next = indexOf.getOrDefault(queue.removeFirst(), i);
        if (next != i && seen.add(next)) {
          queue.addAll(regions.get(next).parents());
        }
      }
      all[i] = seen.stream().mapToInt(Integer::intValue).toArray();
    }
    return all;
  }

  private void nameRegion(RegionEntry entry) {
    Integer index = indexOf.get(entry.id());
    if (index == null) {
      return;
    }
    Integer extra = extraOf.get(index);
    int target = extra == null ? index : gazetteer.size + extra;
    for (String name : entry.without()) {
      forgotten.add(target + " " + String.join(" ", Words.of(name)));
      names.values().forEach(l -> l.removeIf(n -> n.target() == target && isSame(n, name)));
    }
    if (extra != null && entry.name() != null && entry.name().matches("[^()/–]+")) {
      name("en", entry.name(), target);
    }
    entry.names().forEach((language, list) -> list.forEach(n -> name(language, n, target)));
    if (!entry.contexts().isEmpty() && extra != null) {
      contexts.put(extra, entry.contexts());
    }
  }

  private static boolean isSame(Overlay.Name name, String text) {
    return String.join(" ", name.words()).equals(String.join(" ", Words.of(text)));
  }

  private void takeActor(ActorEntry entry) {
    Actor actor = entry.actor();
    if (actor.country() != null && !indexOf.containsKey(actor.country())) {
      problems.add(
          "%s:%d: country '%s' of '%s' is unknown; write its ISO 3166 code"
              .formatted(entry.file(), entry.line(), actor.country(), actor.name()));
    }
    if (actor.home() != null && !indexOf.containsKey(actor.home())) {
      problems.add(
          "%s:%d: home '%s' of '%s' is no region"
              .formatted(entry.file(), entry.line(), actor.home(), actor.name()));
    }
    int target = gazetteer.size + extraRegions.size() + actors.size();
    actors.add(actor);
    name("en", actor.name(), target);
    entry.names().forEach((language, list) -> list.forEach(n -> name(language, n, target)));
  }

  private void name(String language, String name, int target) {
    boolean prefix = name.contains("*");
    List<String> words = new ArrayList<>();
    for (String part : name.split("\\s+")) {
      List<String> of = Words.of(part);
      for (int i = 0; i < of.size(); i++) {
        boolean last = i == of.size() - 1;
        words.add(prefix && last && part.endsWith("*") ? of.get(i) + "*" : of.get(i));
      }
    }
    boolean capitals = name.length() <= 9 && name.equals(name.toUpperCase(Locale.ROOT));
    int use = capitals && language.equals("en") ? NameUse.CAPITALS : NameUse.FREE;
    if (!words.isEmpty() && words.size() <= 8) {
      names
          .computeIfAbsent(language, k -> new ArrayList<>())
          .add(new Overlay.Name(words.toArray(String[]::new), target, use));
    }
  }

  private void problem(RegionEntry entry, String text) {
    problems.add(entry.file() + ":" + entry.line() + ": " + text);
  }
}
