package io.wirewatch.core.region;

/** What kind of area a region is. */
public enum RegionType {
  /** ISO 3166-1. */
  COUNTRY,
  /** A first-level division: ISO 3166-2 where known, else country and GeoNames code. */
  DIVISION,
  /** A city that a user's file made a region; the gazetteer's cities count for their division. */
  CITY,
  /** A place worth watching that is no administrative unit, such as a strait or a front. */
  FLASHPOINT,
  /** A set of regions under one name, such as the Levant. */
  GROUP
}
