package io.wirewatch.core.region;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An area that has a score of its own.
 *
 * @param id ISO 3166 code of a country or division, else a lower-case word; unique in a catalogue
 * @param parents ids of the regions it lies in directly, sorted; empty for countries outside all
 *     groups
 * @param country ISO 3166-1 code, or null where several countries or none own it
 * @param lat degrees north, −90 to 90; the centre, or NaN for a group without one
 * @param lon degrees east, −180 to 180, or NaN
 * @param population inhabitants, 0 if unknown
 */
public record Region(
    String id,
    String name,
    RegionType type,
    List<String> parents,
    @Nullable String country,
    double lat,
    double lon,
    long population) {
  /** Checks ranges and copies the list. */
  public Region {
    Objects.requireNonNull(type, "type");
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a region needs an id and a name, got '" + id + "'");
    }
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      throw new IllegalArgumentException(id + ": " + lat + "," + lon + " is no place on earth");
    }
    parents = List.copyOf(parents);
  }
}
