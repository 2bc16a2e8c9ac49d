package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;

/**
 * What the senses of the names of an article are. A sense e is named by its place in {@link
 * Matches#targets}; those of match i are {@link Matches#sensesFrom}[i] to {@link
 * Matches#sensesEnd}[i].
 */
final class Senses {
  private final RegionCatalogue catalogue;
  private final Tokens tokens;
  private final Matches m;

  Senses(RegionCatalogue catalogue, Tokens tokens, Matches matches) {
    this.catalogue = catalogue;
    this.tokens = tokens;
    this.m = matches;
  }

  Target kind(int e) {
    return catalogue.target(m.targets[e]);
  }

  /** The number of the country, or −1. */
  int country(int e) {
    return catalogue.countryOf(m.targets[e]);
  }

  /** The number of the region, of a city that of its division, or −1. */
  int region(int e) {
    return catalogue.regionOf(m.targets[e]);
  }

  long population(int e) {
    return catalogue.population(m.targets[e]);
  }

  /** How freely the name may be taken for it: one of the degrees of {@link NameUse#FREEDOM}. */
  int freedom(int e) {
    return m.uses[e] & NameUse.FREEDOM;
  }

  boolean isSeat(int e) {
    return (m.uses[e] & NameUse.SEAT) != 0;
  }

  boolean isDemonym(int e) {
    return (m.uses[e] & NameUse.DEMONYM) != 0;
  }

  boolean isAlternate(int e) {
    return (m.uses[e] & NameUse.ALTERNATE) != 0;
  }

  /** Whether match i is written in capitals, if sense e wants that. */
  boolean fitsCapitals(int i, int e) {
    return (m.uses[e] & NameUse.CAPITALS) == 0 || Capitals.hold(tokens, m.first[i], m.end[i]);
  }

  /** Whether it is a city or a division, and no capital. */
  boolean isProvincial(int e) {
    Target kind = kind(e);
    return (kind == Target.CITY || kind == Target.DIVISION) && !isSeat(e);
  }
}
