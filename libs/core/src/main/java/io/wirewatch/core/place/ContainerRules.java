package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;

/**
 * 'Raqqa, Syria', 'Tripoli (Lebanon)', 'Tripoli in Lebanon': the second name contains a sense of
 * the first, so both are known.
 */
final class ContainerRules {
  private final Senses senses;
  private final Wording wording;
  private final Prominence prominence;
  private final Tokens tokens;
  private final Matches m;

  ContainerRules(
      Senses senses, Wording wording, Prominence prominence, Tokens tokens, Matches matches) {
    this.senses = senses;
    this.wording = wording;
    this.prominence = prominence;
    this.tokens = tokens;
    this.m = matches;
  }

  /** Settles match i and the one behind it if the words between say that this contains that. */
  void pair(int i) {
    int next = i + 1;
    if (next >= m.size || tokens.sentence(m.first[i]) != tokens.sentence(m.first[next])) {
      return;
    }
    int link = m.end[i];
    boolean one = m.first[next] - link == 1;
    boolean apposed = isComma(link, m.first[next]) || one && tokens.mark(link) == '(';
    boolean inside = one && wording.has(link, Cue.VENUE_PREP.bit);
    if ((apposed || inside) && settle(i, next, inside)) {
      m.container[i] = apposed ? next : -1;
    }
  }

  /** ',', ', eastern', 'province,': a comma with at most a word of place on either side. */
  private boolean isComma(int end, int first) {
    int comma = end;
    if (comma < first && wording.has(comma, Cue.PLACE_NOUN.bit)) {
      comma++;
    }
    if (comma >= first || tokens.mark(comma) != ',') {
      return false;
    }
    for (int t = comma + 1; t < first; t++) {
      if (t > comma + 2 || !wording.has(t, Cue.GEO_ADJ.bit | Cue.VENUE_PREP.bit)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Settles both on the most prominent sense of match i that a sense of the next one contains.
   *
   * @param inside a preposition stands between, which is weaker than a comma: neither sense may be
   *     strict
   */
  private boolean settle(int i, int next, boolean inside) {
    int inner = -1;
    int outer = -1;
    for (int o = m.sensesFrom[next]; o < m.sensesEnd[next]; o++) {
      if (mayContain(next, o) && isAllowed(o, inside)) {
        int better = bestWithin(i, o, inside, inner);
        outer = better == inner ? outer : o;
        inner = better;
      }
    }
    if (inner >= 0) {
      m.take(i, inner);
      m.take(next, outer);
    }
    return inner >= 0;
  }

  /** The most prominent sense of match i that sense o contains, if more so than best; else best. */
  private int bestWithin(int i, int o, boolean inside, int best) {
    int inner = best;
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (contains(o, e)
          && !senses.isDemonym(e)
          && isAllowed(e, inside)
          && (inner < 0 || prominence.of(i, e) > prominence.of(i, inner))) {
        inner = e;
      }
    }
    return inner;
  }

  private boolean isAllowed(int e, boolean inside) {
    return !inside || senses.freedom(e) != NameUse.STRICT;
  }

  private boolean mayContain(int i, int e) {
    Target kind = senses.kind(e);
    return (kind == Target.COUNTRY || kind == Target.DIVISION)
        && !senses.isDemonym(e)
        && senses.fitsCapitals(i, e);
  }

  /** Whether the place of sense e lies in that of sense o, a country or a division. */
  private boolean contains(int o, int e) {
    int outer = m.targets[o];
    Target inner = senses.kind(e);
    if (outer == m.targets[e] || inner == Target.COUNTRY) {
      return false;
    }
    return senses.kind(o) == Target.COUNTRY
        ? inner != Target.ACTOR && senses.country(e) == outer
        : inner == Target.CITY && senses.region(e) == outer;
  }
}
