package io.wirewatch.core.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All regions and how they lie in one another. Immutable and thread-safe.
 *
 * <p>Regions and their names are addressed by number as well: {@link #target} says what a name of
 * {@link #latinNames} or {@link #names} stands for. Numbers hold for one catalogue only; ids last.
 */
public final class RegionCatalogue {
  private final Gazetteer gazetteer;
  private final List<Region> regions;
  private final Map<String, Integer> indexOf;
  private final int[][] ancestors;
  private final Overlay overlay;
  private final String version;

  RegionCatalogue(Gazetteer gazetteer, CatalogueBuilder built) {
    this.gazetteer = gazetteer;
    this.regions = List.copyOf(built.regions());
    this.indexOf = new HashMap<>(built.indexOf()); // read at every mention: faster than Map.of's
    this.ancestors = built.ancestors();
    this.overlay = built.overlay();
    this.version = built.version();
  }

  /** The shipped catalogue: the gazetteer and deploy/regions.yaml. Takes a few hundred ms. */
  public static RegionCatalogue standard() {
    return load(List.of());
  }

  /**
   * The shipped catalogue with files of the user on top, later ones winning.
   *
   * @throws RegionFileException if a file is wrong; its message names file, line and remedy
   * @throws UncheckedIOException if a file cannot be read
   */
  public static RegionCatalogue load(List<Path> userFiles) {
    List<RegionFile> files = new ArrayList<>();
    files.add(ShippedActors.file());
    files.add(RegionFile.parse("regions.yaml", ShippedRegions.text()));
    for (Path path : userFiles) {
      try {
        files.add(RegionFile.parse(path.toString(), Files.readString(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
      }
    }
    Gazetteer gazetteer = GazetteerFile.places();
    return new RegionCatalogue(gazetteer, new CatalogueBuilder(gazetteer, files));
  }

  /** Every region, countries first. */
  public List<Region> regions() {
    return regions;
  }

  /** The region with this id. */
  public Optional<Region> region(String id) {
    Integer index = indexOf.get(id);
    return index == null ? Optional.empty() : Optional.of(regions.get(index));
  }

  /** The ids of all regions that this one lies in, nearest first; empty for an unknown id. */
  public List<String> ancestors(String id) {
    Integer index = indexOf.get(id);
    List<String> ids = new ArrayList<>();
    if (index != null) {
      for (int ancestor : ancestors[index]) {
        ids.add(regions.get(ancestor).id());
      }
    }
    return ids;
  }

  /** Whether the first region is the second or lies in it. */
  public boolean isWithin(String id, String other) {
    return id.equals(other) || ancestors(id).contains(other);
  }

  /** Changes whenever the gazetteer or a region file does. */
  public String version() {
    return version;
  }

  /** Everyone in the region files who acts. */
  public List<Actor> actors() {
    return overlay.actors();
  }

  // --- by number, for whoever matches names -----------------------------------------------------

  /** Streams all names in Latin script; file order decides nothing. */
  public void latinNames(NameSink sink) {
    GazetteerFile.latinNames(
        (words, length, target, use) -> {
          if (!overlay.forgets(words, length, target)) {
            sink.name(words, length, target, use);
          }
        });
    overlay.names("en", sink);
  }

  /** Streams the names in one further language; a word that ends in '*' is a prefix. */
  public void names(String language, NameSink sink) {
    if (ShippedRegions.LANGUAGES.contains(language)) {
      GazetteerFile.names(language, sink);
    }
    overlay.names(language, sink);
  }

  /** What a target number stands for. */
  public Target target(int number) {
    if (number < gazetteer.size) {
      return number < gazetteer.countries
          ? Target.COUNTRY
          : number < gazetteer.divisionsEnd ? Target.DIVISION : Target.CITY;
    }
    return number < gazetteer.size + overlay.regionCount() ? Target.REGION : Target.ACTOR;
  }

  /** The index in {@link #regions()} of the region a target counts for; −1 for an actor. */
  public int regionOf(int target) {
    if (target < gazetteer.size) {
      return gazetteer.regionOf(target);
    }
    int extra = target - gazetteer.size;
    return extra < overlay.regionCount() ? overlay.region(extra) : -1;
  }

  /** The index of a target's country, or −1. For an actor it is whose doing it is. */
  public int countryOf(int target) {
    if (target < gazetteer.size) {
      return gazetteer.country[target];
    }
    int extra = target - gazetteer.size;
    String id =
        extra < overlay.regionCount()
            ? regions.get(overlay.region(extra)).country()
            : actor(target).country();
    return id == null ? -1 : index(id);
  }

  /** Whether the region with the first index lies in the one with the second. */
  public boolean hasAncestor(int region, int ancestor) {
    for (int a : ancestors[region]) {
      if (a == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The actor of an actor's target. */
  public Actor actor(int target) {
    return overlay.actors().get(target - gazetteer.size - overlay.regionCount());
  }

  /** The index of a region id in {@link #regions()}, or −1. */
  public int index(@Nullable String id) {
    return id == null ? -1 : indexOf.getOrDefault(id, -1);
  }

  /** The number of countries; they are the first regions. */
  public int countryCount() {
    return gazetteer.countries;
  }

  /** Degrees north of a target, or NaN. */
  public double lat(int target) {
    return target < gazetteer.size ? gazetteer.lat[target] : ofRegion(target).lat();
  }

  /** Degrees east of a target, or NaN. */
  public double lon(int target) {
    return target < gazetteer.size ? gazetteer.lon[target] : ofRegion(target).lon();
  }

  /** Inhabitants of a target, 0 if unknown. */
  public long population(int target) {
    return target < gazetteer.size ? gazetteer.population[target] : 0;
  }

  /** Normalised words of which one must stand in the article for this target; empty for most. */
  public List<String> required(int target) {
    return overlay.contexts(target - gazetteer.size).requires();
  }

  /** Normalised words that must not stand beside this target's name. */
  public List<String> blocked(int target) {
    return overlay.contexts(target - gazetteer.size).blocks();
  }

  /** The targets that have required or blocking words. */
  public List<Integer> contextual() {
    return overlay.contextual().stream().map(extra -> extra + gazetteer.size).toList();
  }

  private Region ofRegion(int target) {
    return regions.get(Math.max(0, regionOf(target)));
  }

  /** The sorts of targets. */
  public enum Target {
    /** A country of the gazetteer. */
    COUNTRY,
    /** A division of the gazetteer. */
    DIVISION,
    /** A city of the gazetteer; it counts for its division. */
    CITY,
    /** A region of a region file. */
    REGION,
    /** Someone who acts. */
    ACTOR
  }
}
