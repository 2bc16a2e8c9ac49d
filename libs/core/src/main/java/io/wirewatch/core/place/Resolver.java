package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;
import java.util.BitSet;
import java.util.Set;

/**
 * Decides which of its senses a name has: the place said behind it ('Tripoli, Lebanon'), then what
 * else the article speaks of, then prominence. A sense that needs support and has none is no sense.
 *
 * <p>The scale is arbitrary; what matters is the order: a country is likelier than a capital, that
 * than a region, a division, a city; an article that names another country beats one step of it.
 */
final class Resolver {
  private static final int MILLIONS = 1_000_000;
  private static final int NEVER = Integer.MIN_VALUE;

  /** Where towns are called like words, persons and towns of elsewhere. */
  private static final Set<String> NAMED_AGAIN = Set.of("US", "CA", "AU");

  private final RegionCatalogue catalogue;
  private final Cues cues;
  private final Contexts contexts;
  private final Tokens tokens;
  private final Matches m;
  private final int[] voted;
  private final int[] votes;
  private final int[] local;
  private final BitSet divisions = new BitSet();

  Resolver(
      RegionCatalogue catalogue, Cues cues, Contexts contexts, Tokens tokens, Matches matches) {
    this.catalogue = catalogue;
    this.cues = cues;
    this.contexts = contexts;
    this.tokens = tokens;
    this.m = matches;
    voted = new int[matches.size];
    votes = new int[catalogue.countryCount()];
    local = new int[catalogue.countryCount()];
  }

  void resolve() {
    vote();
    for (int i = 0; i < m.size; i++) {
      if (m.container[i] < 0 || m.target[i] == Matches.NOTHING) {
        pair(i);
      }
    }
    for (int i = 0; i < m.size; i++) {
      if (m.target[i] == Matches.NOTHING) {
        choose(i);
      }
    }
  }

  /** Names with one sense only say which countries the article is about. */
  private void vote() {
    for (int i = 0; i < m.size; i++) {
      int country = isGuest(i) ? -1 : votedCountry(i);
      voted[i] = country;
      if (country >= 0) {
        votes[country]++;
        Target kind = catalogue.target(m.targets[m.sensesFrom[i]]);
        if ((kind == Target.CITY || kind == Target.DIVISION)
            && (m.uses[m.sensesFrom[i]] & NameUse.SEAT) == 0) {
          local[country]++;
          divisions.set(catalogue.regionOf(m.targets[m.sensesFrom[i]]));
        }
      }
    }
  }

  /**
   * 'Mexico's embassy in La Paz', 'the Israeli mission in': just that country is not where it is.
   */
  private boolean isGuest(int i) {
    int after = m.end[i];
    if (after < tokens.size() && !tokens.isSpaced(after) && !tokens.isWord(after)) {
      after++;
    } else if (after < tokens.size() && tokens.firstChar(after) == '\'') {
      after++;
    }
    return after + 1 < tokens.size()
        && (cue(after) & Cue.BUILDING.bit) != 0
        && (cue(after + 1) & Cue.VENUE_PREP.bit) != 0;
  }

  /** The country that match i speaks for beyond doubt, or −1. */
  private int votedCountry(int i) {
    int country = -1;
    boolean free = false;
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if ((m.uses[e] & NameUse.FREEDOM) != NameUse.FREE || !fitsCapitals(i, e)) {
        continue;
      }
      int c = catalogue.countryOf(m.targets[e]);
      if (free && c != country) {
        return -1;
      }
      free = true;
      country = c;
    }
    return country;
  }

  /** 'Raqqa, Syria': the second name contains a sense of the first, so both are known. */
  private void pair(int i) {
    int next = i + 1;
    if (next >= m.size || tokens.sentence(m.first[i]) != tokens.sentence(m.first[next])) {
      return;
    }
    int gap = m.first[next] - m.end[i];
    boolean comma = isComma(m.end[i], m.first[next]);
    boolean bracket = gap == 1 && tokens.mark(m.end[i]) == '(';
    boolean inside = gap == 1 && (cue(m.end[i]) & Cue.VENUE_PREP.bit) != 0;
    if (!comma && !bracket && !inside) {
      return;
    }
    int bestInner = -1;
    int bestOuter = -1;
    for (int o = m.sensesFrom[next]; o < m.sensesEnd[next]; o++) {
      if (inside && (m.uses[o] & NameUse.FREEDOM) == NameUse.STRICT || !mayContain(next, o)) {
        continue;
      }
      for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
        if (contains(m.targets[o], m.targets[e])
            && (m.uses[e] & NameUse.DEMONYM) == 0
            && (!inside || (m.uses[e] & NameUse.FREEDOM) != NameUse.STRICT)
            && (bestInner < 0
                || base(i, m.targets[e], m.uses[e])
                    > base(i, m.targets[bestInner], m.uses[bestInner]))) {
          bestInner = e;
          bestOuter = o;
        }
      }
    }
    if (bestInner >= 0) {
      take(i, bestInner);
      take(next, bestOuter);
      m.container[i] = comma || bracket ? next : -1;
    }
  }

  /** ',', ', eastern', 'province,': a comma with at most a word of place on either side. */
  private boolean isComma(int end, int first) {
    int comma = end;
    if (comma < first && (cue(comma) & Cue.PLACE_NOUN.bit) != 0) {
      comma++;
    }
    if (comma >= first || tokens.mark(comma) != ',') {
      return false;
    }
    for (int t = comma + 1; t < first; t++) {
      if (t > comma + 2 || (cue(t) & (Cue.GEO_ADJ.bit | Cue.VENUE_PREP.bit)) == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean mayContain(int match, int sense) {
    Target kind = catalogue.target(m.targets[sense]);
    return (kind == Target.COUNTRY || kind == Target.DIVISION)
        && (m.uses[sense] & NameUse.DEMONYM) == 0
        && fitsCapitals(match, sense);
  }

  private boolean contains(int outer, int inner) {
    if (outer == inner || catalogue.target(inner) == Target.COUNTRY) {
      return false;
    }
    if (catalogue.target(outer) == Target.COUNTRY) {
      return catalogue.target(inner) != Target.ACTOR && catalogue.countryOf(inner) == outer;
    }
    return catalogue.target(inner) == Target.CITY && catalogue.regionOf(inner) == outer;
  }

  private void take(int match, int sense) {
    m.target[match] = m.targets[sense];
    m.use[match] = m.uses[sense];
  }

  private void choose(int i) {
    int best = NEVER;
    int bestSense = -1;
    boolean hasCountry = false;
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      hasCountry |= catalogue.target(m.targets[e]) == Target.COUNTRY && fitsCapitals(i, e);
    }
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      int score = score(i, e, hasCountry);
      if (score > best) {
        best = score;
        bestSense = e;
      }
    }
    if (bestSense >= 0) {
      take(i, preferTown(i, bestSense));
    }
  }

  /** A division and its town of the same name: the town's position is the finer one. */
  private int preferTown(int i, int sense) {
    int target = m.targets[sense];
    if (catalogue.target(target) != Target.DIVISION || isFollowedBy(i, Cue.PLACE_NOUN)) {
      return sense;
    }
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (catalogue.target(m.targets[e]) == Target.CITY
          && catalogue.regionOf(m.targets[e]) == target) {
        return e;
      }
    }
    return sense;
  }

  private int score(int i, int e, boolean hasCountry) {
    int target = m.targets[e];
    int use = m.uses[e];
    if (!fitsCapitals(i, e) || !contexts.allow(target, tokens, m.first[i], m.end[i])) {
      return NEVER;
    }
    int country = catalogue.countryOf(target);
    int self = country >= 0 && voted[i] == country ? 1 : 0;
    int about = country < 0 ? 0 : Math.min(3, Math.max(0, votes[country] - self));
    if (!isSupported(i, use, about, catalogue.countryOf(target)) || isOutshone(i, e)) {
      return NEVER;
    }
    int score = base(i, target, use);
    boolean within =
        catalogue.target(target) == Target.CITY || catalogue.target(target) == Target.DIVISION;
    if (hasCountry && within && (use & NameUse.SEAT) == 0) {
      return score + (country < 0 ? 0 : 21 * Math.min(3, local[country]));
    }
    return score + (about == 0 ? 0 : 18 + 6 * about);
  }

  /** A small namesake of a well-known place counts only if its own division is spoken of. */
  private boolean isOutshone(int i, int e) {
    if ((m.uses[e] & NameUse.FREEDOM) != NameUse.SUPPORTED) {
      return false;
    }
    if (divisions.get(catalogue.regionOf(m.targets[e]))) {
      return false;
    }
    for (int other = m.sensesFrom[i]; other < m.sensesEnd[i]; other++) {
      if ((m.uses[other] & NameUse.FREEDOM) == NameUse.FREE && fitsCapitals(i, other)) {
        return true;
      }
    }
    return false;
  }

  private int base(int i, int target, int use) {
    int score =
        switch (catalogue.target(target)) {
          case COUNTRY -> 60;
          case DIVISION -> hasRegionAround(i, target) ? 57 : 40;
          case REGION -> 55;
          case ACTOR -> 45;
          case CITY ->
              (use & NameUse.SEAT) != 0
                  ? 50 + capitalOfMillions(target)
                  : 10 + (int) (4 * Math.log10(1 + catalogue.population(target)));
        };
    int freedom = use & NameUse.FREEDOM;
    return score
        - (freedom == NameUse.FREE ? 0 : freedom == NameUse.STRICT ? 30 : 12)
        - ((use & NameUse.ALTERNATE) == 0 ? 0 : 6);
  }

  /** London is not the one in Ontario because Ottawa is named beside it. */
  private int capitalOfMillions(int target) {
    return catalogue.population(target) >= MILLIONS ? 30 : 0;
  }

  /** Whether a flashpoint of the same name contains the division: then the division is meant. */
  private boolean hasRegionAround(int i, int division) {
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (catalogue.target(m.targets[e]) == Target.REGION) {
        int region = catalogue.regionOf(m.targets[e]);
        if (catalogue.hasAncestor(division, region)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSupported(int i, int use, int about, int country) {
    return switch (use & NameUse.FREEDOM) {
      case NameUse.FREE -> true;
      case NameUse.SUPPORTED ->
          about > 0 && (isPlacedByWords(i) || local[Math.max(0, country)] > 0 && !isAmidNames(i))
              || isPlacedFirmly(i) && !isAmidNames(i) && isAlone(i, country);
      case NameUse.CUED -> (isPlacedFirmly(i) || isJoinedByAnd(i)) && !isAmidNames(i);
      default -> isCalledTown(i);
    };
  }

  /** Whether no other country has a place of this name, or only places half as large at most. */
  private boolean isAlone(int i, int country) {
    long most = 0;
    long others = 0;
    for (int e = m.sensesFrom[i]; e < m.sensesEnd[i]; e++) {
      if (fitsCapitals(i, e) && (m.uses[e] & NameUse.FREEDOM) <= NameUse.SUPPORTED) {
        long population = Math.max(1_000, catalogue.population(m.targets[e]));
        if (catalogue.countryOf(m.targets[e]) == country) {
          most = Math.max(most, population);
        } else {
          others = Math.max(others, population);
        }
      }
    }
    return most >= 2 * others && !NAMED_AGAIN.contains(catalogue.regions().get(country).id());
  }

  private boolean isJoinedByAnd(int i) {
    int t = wordBefore(i);
    return t >= 0 && (cue(t) & (Cue.AND.bit | Cue.TO.bit | Cue.ON.bit | Cue.BETWEEN.bit)) != 0;
  }

  /** As {@link #isPlacedFirmly}, or in a row, or at the end of a way. */
  private boolean isPlacedByWords(int i) {
    int t = wordBefore(i);
    boolean inRow =
        t >= 0
            && ((cue(t) & (Cue.AND.bit | Cue.TO.bit | Cue.ON.bit | Cue.BETWEEN.bit)) != 0
                || tokens.mark(t) == ',');
    return inRow || isPlacedFirmly(i);
  }

  /** Whether a preposition of place or a word such as 'town' stands with the name. */
  private boolean isPlacedFirmly(int i) {
    int t = wordBefore(i);
    if (t < 0) {
      return false;
    }
    long before = cue(t);
    long placing = Cue.IN.bit | Cue.FROM.bit | Cue.VENUE_PREP.bit;
    if ((before & placing) != 0
        || (before & Cue.OF.bit) != 0
            && t > 0
            && (cue(t - 1) & (Cue.PLACE_NOUN.bit | Cue.PART.bit)) != 0) {
      return true;
    }
    return (before & Cue.PLACE_NOUN.bit) != 0 || isFollowedBy(i, Cue.PLACE_NOUN);
  }

  /** The token before the name and the articles and adjectives of place beside it, or −1. */
  private int wordBefore(int i) {
    int t = m.first[i] - 1;
    int from = tokens.firstToken(tokens.sentence(m.first[i]));
    int steps = 0;
    while (t >= from && steps++ < 3 && (cue(t) & (Cue.DET.bit | Cue.GEO_ADJ.bit)) != 0) {
      t--;
    }
    return t < from ? -1 : t;
  }

  private boolean isCalledTown(int i) {
    int t = m.first[i] - 1;
    int from = tokens.firstToken(tokens.sentence(m.first[i]));
    return t - 1 >= from
        && (cue(t) & Cue.OF.bit) != 0
        && (cue(t - 1) & Cue.LAND.bit) != 0
        && !tokens.isCapitalised(t - 1);
  }

  /** Whether an unknown capitalised word touches the name, as in a person's. */
  private boolean isAmidNames(int i) {
    int from = tokens.firstToken(tokens.sentence(m.first[i]));
    int before = m.first[i] - 1;
    if (before > from && tokens.isCapitalised(before) && cue(before) == 0) {
      return true;
    }
    int after = m.end[i];
    return after < tokens.size()
        && tokens.sentence(after) == tokens.sentence(m.first[i])
        && tokens.isCapitalised(after)
        && (cue(after) & (Cue.PLACE_NOUN.bit | Cue.ORG_NOUN.bit)) == 0;
  }

  private boolean isFollowedBy(int i, Cue cue) {
    int after = m.end[i];
    return after < tokens.size()
        && tokens.sentence(after) == tokens.sentence(m.first[i])
        && (cue(after) & cue.bit) != 0;
  }

  private boolean fitsCapitals(int i, int e) {
    return (m.uses[e] & NameUse.CAPITALS) == 0 || Capitals.hold(tokens, m.first[i], m.end[i]);
  }

  private long cue(int token) {
    return cues.of(tokens.id(token));
  }
}
