package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a sentence that names parties and no place happens: at home with the one who is warned or
 * attacked, else with those who act.
 */
final class PartyRules {
  /** Those who act far from home; where they strike or are struck is the other's country. */
  private static final Set<String> FAR_ACTING = Set.of("US", "GB", "FR", "BE");

  private final Cues cues;
  private final Tokens tokens;

  PartyRules(Cues cues, Tokens tokens) {
    this.cues = cues;
    this.tokens = tokens;
  }

  /** The party behind a verb or noun of force; else the only party; else all of them. */
  List<String> homes(Places places, int s) {
    List<Mention> parties = parties(places, s);
    if (parties.isEmpty()) {
      return List.of();
    }
    Mention suffering = suffering(parties);
    if (suffering != null) {
      return List.of(home(suffering));
    }
    Set<String> homes = new LinkedHashSet<>();
    for (Mention party : parties) {
      if (!actsFar(party)) {
        homes.add(home(party));
      }
    }
    if (homes.isEmpty()) {
      String origin = Locations.origin(places, s);
      return List.of(origin == null ? home(parties.getFirst()) : origin);
    }
    boolean all = homes.size() <= 2 || (cueBefore(parties.getFirst()) & Cue.BETWEEN.bit) != 0;
    return all ? List.copyOf(homes) : List.of(homes.iterator().next());
  }

  /** Those who act; who only speaks counts if nobody else is named. */
  private static List<Mention> parties(Places places, int s) {
    List<Mention> parties = new ArrayList<>();
    List<Mention> speakers = new ArrayList<>();
    for (Mention mention : places.mentionsOf(s)) {
      boolean hasHome = mention.region() != null || mention.country() != null;
      if (mention.use() == Use.ACTOR && hasHome) {
        (mention.reason() == Reason.SPEAKS ? speakers : parties).add(mention);
      }
    }
    return parties.isEmpty() ? speakers : parties;
  }

  /** The region of a party, else its country; a party has one of them. */
  private static String home(Mention party) {
    return String.valueOf(party.region() != null ? party.region() : party.country());
  }

  private static boolean actsFar(Mention party) {
    return FAR_ACTING.contains(String.valueOf(party.country()));
  }

  /** Who is warned, else who is attacked and at home; null if nobody. */
  private @Nullable Mention suffering(List<Mention> parties) {
    for (Mention party : parties) {
      if (party.reason() == Reason.WARNED) {
        return party;
      }
    }
    Mention patient = patient(parties);
    return patient == null || actsFar(patient) ? null : patient;
  }

  /** The first party that stands behind a word of force with another party before that word. */
  private @Nullable Mention patient(List<Mention> parties) {
    Mention subject = parties.getFirst();
    String country = String.valueOf(subject.country());
    for (int i = 1; i < parties.size(); i++) {
      Mention party = parties.get(i);
      if (!String.valueOf(party.country()).equals(country) && isForceBetween(subject, party)) {
        return (cueBefore(party) & Cue.BY.bit) != 0 ? subject : party;
      }
    }
    return null;
  }

  /** A verb of force, or a noun of it whose preposition stands before the party. */
  private boolean isForceBetween(Mention subject, Mention party) {
    for (int t = subject.endToken(); t < party.firstToken(); t++) {
      long cue = cues.of(tokens.id(t));
      if ((cue & (Cue.ATTACK_VERB.bit | Cue.FORCE_VERB.bit)) != 0
          || (cue & Cue.ATTACK_NOUN.bit) != 0
              && (cueBefore(party) & (Cue.ON.bit | Cue.AGAINST.bit | Cue.OF.bit)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The classes of the word before the party and its articles and adjectives of place. */
  private long cueBefore(Mention party) {
    int t = party.firstToken() - 1;
    while (t >= 0
        && t >= party.firstToken() - 3
        && (cues.of(tokens.id(t)) & (Cue.DET.bit | Cue.GEO_ADJ.bit)) != 0) {
      t--;
    }
    return t < 0 ? 0 : cues.of(tokens.id(t));
  }
}
