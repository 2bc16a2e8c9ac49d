package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;

/**
 * How likely a sense is by itself. The scale is arbitrary; what matters is the order: a country is
 * likelier than a capital, that than a region, a division, a city.
 */
final class Prominence {
  private static final int MILLIONS = 1_000_000;

  private final RegionCatalogue catalogue;
  private final Senses senses;
  private final Matches m;

  Prominence(RegionCatalogue catalogue, Senses senses, Matches matches) {
    this.catalogue = catalogue;
    this.senses = senses;
    this.m = matches;
  }

  /** The prominence of sense e of match i. */
  int of(int i, int e) {
    int score =
        switch (senses.kind(e)) {
          case COUNTRY -> 60;
          case DIVISION -> hasRegionAround(i, m.targets[e]) ? 57 : 40;
          case REGION -> 55;
          case ACTOR -> 45;
          case CITY -> senses.isSeat(e) ? capital(e) : city(e);
        };
    int freedom = senses.freedom(e);
    return score
        - (freedom == NameUse.FREE ? 0 : freedom == NameUse.STRICT ? 30 : 12)
        - (senses.isAlternate(e) ? 6 : 0);
  }

  /** London is not the one in Ontario because Ottawa is named beside it. */
  private int capital(int e) {
    return 50 + (senses.population(e) >= MILLIONS ? 30 : 0);
  }

  private int city(int e) {
    return 10 + (int) (4 * Math.log10(1 + senses.population(e)));
  }

  /** Whether a flashpoint of the same name contains the division: then the division is meant. */
  private boolean hasRegionAround(int i, int division) {
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (senses.kind(e) == Target.REGION && catalogue.hasAncestor(division, senses.region(e))) {
        return true;
      }
    }
    return false;
  }
}
