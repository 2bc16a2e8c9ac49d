package io.wirewatch.core.place;

import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import java.util.BitSet;

/** Which countries and divisions an article is about, by its names that have one sense only. */
final class CountryVotes {
  /** More names than this say no more. */
  private static final int MOST = 3;

  private final Senses senses;
  private final Matches m;
  private final int[] voted;

  /** By country, counted up to one more than {@link #MOST}: a name does not count for itself. */
  private final byte[] votes;

  /** By country, counted up to {@link #MOST}. */
  private final byte[] local;

  private final BitSet divisions = new BitSet();

  CountryVotes(RegionCatalogue catalogue, Senses senses, Wording wording, Matches matches) {
    this.senses = senses;
    this.m = matches;
    voted = new int[matches.size];
    votes = new byte[catalogue.countryCount()];
    local = new byte[catalogue.countryCount()];
    for (int i = 0; i < matches.size; i++) {
      voted[i] = wording.isGuest(i) ? -1 : country(i);
      if (voted[i] >= 0) {
        count(voted[i], matches.sensesFrom[i]);
      }
    }
  }

  /** The country that match i speaks for beyond doubt, or −1. */
  private int country(int i) {
    int country = -1;
    boolean free = false;
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (senses.freedom(e) != NameUse.FREE || !senses.fitsCapitals(i, e)) {
        continue;
      }
      int c = senses.country(e);
      if (free && c != country) {
        return -1;
      }
      free = true;
      country = c;
    }
    return country;
  }

  private void count(int country, int firstSense) {
    votes[country] = (byte) Math.min(MOST + 1, votes[country] + 1);
    if (senses.isProvincial(firstSense)) {
      local[country] = (byte) Math.min(MOST, local[country] + 1);
      divisions.set(senses.region(firstSense));
    }
  }

  /** How many names other than match i speak for the country, at most 3; 0 for country −1. */
  int about(int i, int country) {
    if (country < 0) {
      return 0;
    }
    int self = voted[i] == country ? 1 : 0;
    return Math.min(MOST, Math.max(0, votes[country] - self));
  }

  /** How many names of towns and divisions speak for the country, at most 3; 0 for country −1. */
  int local(int country) {
    return country < 0 ? 0 : local[country];
  }

  /** Whether a name of the division or of a town in it speaks for it. */
  boolean names(int division) {
    return divisions.get(division);
  }
}
