package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import java.util.Set;

/** Which senses of a name the article allows: one that needs support and has none is no sense. */
final class SenseRules {
  /** Where towns are called like words, persons and towns of elsewhere. */
  private static final Set<String> NAMED_AGAIN = Set.of("US", "CA", "AU");

  /** The population that a place of unknown or smaller size is taken to have. */
  private static final long HAMLET = 1_000;

  private final RegionCatalogue catalogue;
  private final Senses senses;
  private final Wording wording;
  private final CountryVotes votes;
  private final Matches m;

  SenseRules(
      RegionCatalogue catalogue,
      Senses senses,
      Wording wording,
      CountryVotes votes,
      Matches matches) {
    this.catalogue = catalogue;
    this.senses = senses;
    this.wording = wording;
    this.votes = votes;
    this.m = matches;
  }

  /** Whether sense e of match i is freely used or has the support that it needs. */
  boolean isSupported(int i, int e) {
    return switch (senses.freedom(e)) {
      case NameUse.FREE -> true;
      case NameUse.SUPPORTED -> isCountryNamed(i, e) || isWellPlaced(i, e);
      case NameUse.CUED ->
          (wording.isPlacedFirmly(i) || wording.isLinked(i)) && !wording.isAmidNames(i);
      default -> wording.isCalledTown(i);
    };
  }

  private boolean isCountryNamed(int i, int e) {
    int country = senses.country(e);
    return votes.about(i, country) > 0
        && (wording.isPlaced(i) || votes.local(country) > 0 && !wording.isAmidNames(i));
  }

  private boolean isWellPlaced(int i, int e) {
    return wording.isPlacedFirmly(i) && !wording.isAmidNames(i) && isAlone(i, senses.country(e));
  }

  /** Whether no other country has a place of this name, or only places half as large at most. */
  private boolean isAlone(int i, int country) {
    long most = 0;
    long others = 0;
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (senses.fitsCapitals(i, e) && senses.freedom(e) <= NameUse.SUPPORTED) {
        long population = Math.max(HAMLET, senses.population(e));
        if (senses.country(e) == country) {
          most = Math.max(most, population);
        } else {
          others = Math.max(others, population);
        }
      }
    }
    return most >= 2 * others && !NAMED_AGAIN.contains(catalogue.regions().get(country).id());
  }

  /** A small namesake of a well-known place counts only if its own division is spoken of. */
  boolean isOutshone(int i, int e) {
    if (senses.freedom(e) != NameUse.SUPPORTED || votes.names(senses.region(e))) {
      return false;
    }
    for (int other = m.sensesFrom[i]; other < m.sensesEnd[i]; other++) {
      if (senses.freedom(other) == NameUse.FREE && senses.fitsCapitals(i, other)) {
        return true;
      }
    }
    return false;
  }
}
