package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;

/**
 * Decides which of its senses a name has: the place said behind it ('Tripoli, Lebanon'), then what
 * else the article speaks of, then {@link Prominence}. On its scale an article that names another
 * country beats one step of the order.
 */
final class Resolver {
  private static final int NEVER = Integer.MIN_VALUE;

  private final Contexts contexts;
  private final Tokens tokens;
  private final Matches m;
  private final Senses senses;
  private final Wording wording;
  private final CountryVotes votes;
  private final Prominence prominence;
  private final ContainerRules containers;
  private final SenseRules rules;

  Resolver(
      RegionCatalogue catalogue, Cues cues, Contexts contexts, Tokens tokens, Matches matches) {
    this.contexts = contexts;
    this.tokens = tokens;
    m = matches;
    senses = new Senses(catalogue, tokens, matches);
    wording = new Wording(cues, tokens, matches);
    votes = new CountryVotes(catalogue, senses, wording, matches);
    prominence = new Prominence(catalogue, senses, matches);
    containers = new ContainerRules(senses, wording, prominence, tokens, matches);
    rules = new SenseRules(catalogue, senses, wording, votes, matches);
  }

  void resolve() {
    for (int i = 0; i < m.size; i++) {
      if (m.container[i] < 0 || m.target[i] == Matches.NOTHING) {
        containers.pair(i);
      }
    }
    for (int i = 0; i < m.size; i++) {
      if (m.target[i] == Matches.NOTHING) {
        choose(i);
      }
    }
  }

  private void choose(int i) {
    int best = NEVER;
    int bestSense = -1;
    boolean hasCountry = hasCountry(i);
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      int score = score(i, e, hasCountry);
      if (score > best) {
        best = score;
        bestSense = e;
      }
    }
    if (bestSense >= 0) {
      m.take(i, preferTown(i, bestSense));
    }
  }

  private boolean hasCountry(int i) {
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (senses.kind(e) == Target.COUNTRY && senses.fitsCapitals(i, e)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How likely sense e of match i is in this article.
   *
   * @param hasCountry a country is called so too: then towns of its namesake must be named to beat
   *     it, its own country is not enough
   */
  private int score(int i, int e, boolean hasCountry) {
    if (!senses.fitsCapitals(i, e)
        || !contexts.allow(m.targets[e], tokens, m.first[i], m.end[i])
        || !rules.isSupported(i, e)
        || rules.isOutshone(i, e)) {
      return NEVER;
    }
    int country = senses.country(e);
    int score = prominence.of(i, e);
    if (hasCountry && senses.isProvincial(e)) {
      return score + 21 * votes.local(country);
    }
    int about = votes.about(i, country);
    return score + (about == 0 ? 0 : 18 + 6 * about);
  }

  /** A division and its town of the same name: the town's position is the finer one. */
  private int preferTown(int i, int sense) {
    if (senses.kind(sense) != Target.DIVISION || wording.isFollowedBy(i, Cue.PLACE_NOUN)) {
      return sense;
    }
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (senses.kind(e) == Target.CITY && senses.region(e) == m.targets[sense]) {
        return e;
      }
    }
    return sense;
  }
}
