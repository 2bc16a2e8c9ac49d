package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.region.Region;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a sentence happens. It names a place; or the last sentence that did speaks of the same
 * parties; or the one who is attacked, or else the one who acts, is at home.
 */
final class SceneRules {
  private static final int REACH = 4;

  /** Sentences further apart than this share the country, but hardly the place. */
  private static final int NEAR = 2;

  /** A place less sure than this is a scene only if the sentence has no better one. */
  private static final float SURE = 0.55f;

  /** Those who act far from home; where they strike or are struck is the other's country. */
  private static final Set<String> FAR_ACTING = Set.of("US", "GB", "FR", "BE");

  private final RegionCatalogue catalogue;
  private final Cues cues;
  private final Tokens tokens;
  private final @Nullable Scene[] known;
  private @Nullable Boolean oneTheatre;

  SceneRules(RegionCatalogue catalogue, Cues cues, Tokens tokens) {
    this.catalogue = catalogue;
    this.cues = cues;
    this.tokens = tokens;
    this.known = new Scene[tokens.sentenceCount()];
  }

  Scene scene(Places places, int s) {
    Scene scene = known[s];
    if (scene == null) {
      scene = decide(places, s);
      known[s] = scene;
    }
    return scene;
  }

  private Scene decide(Places places, int s) {
    List<String> located = located(places, s);
    if (!located.isEmpty()) {
      return new Scene(Scene.Kind.LOCATED, located);
    }
    if (tokens.part(s) == Part.TITLE) {
      Scene lead = lead(places, s);
      if (lead != null) {
        return lead;
      }
    }
    Scene inherited = inherited(places, s);
    if (inherited != null) {
      return inherited;
    }
    List<String> implied = implied(places, s);
    if (!implied.isEmpty()) {
      return new Scene(Scene.Kind.IMPLIED, implied);
    }
    Scene next = next(places, s);
    if (next != null) {
      return next;
    }
    Scene before = places.mentionsOf(s).isEmpty() ? before(places, s) : null;
    if (before != null) {
      return before;
    }
    String origin = origin(places, s);
    return origin == null ? dateline(places) : new Scene(Scene.Kind.ORIGIN, List.of(origin));
  }

  /** Of a sentence that names nobody: what the sentence before is guessed to speak of. */
  private @Nullable Scene before(Places places, int s) {
    if (s == 0 || tokens.part(s) != tokens.part(s - 1)) {
      return null;
    }
    List<String> regions = scene(places, s - 1).regions();
    return regions.isEmpty() ? null : new Scene(Scene.Kind.INHERITED, regions);
  }

  /** Where something comes from, else where somebody spoke, else what it is compared with. */
  private static @Nullable String origin(Places places, int s) {
    String best = null;
    int bestRank = 3;
    for (Mention mention : places.mentionsOf(s)) {
      int rank =
          switch (mention.reason()) {
            case COMES_FROM, LAUNCHED_FROM -> 0;
            case VENUE, EXTENT, BORDER -> 1;
            default -> 2;
          };
      boolean counts = mention.use() == Use.ORIGIN && mention.reason() != Reason.DATELINE;
      if (counts && mention.region() != null && rank < bestRank) {
        best = mention.region();
        bestRank = rank;
      }
    }
    return best;
  }

  /** Of a lead that names nobody and nothing: the place of the sentence behind it. */
  private @Nullable Scene next(Places places, int s) {
    for (int k = s + 1; k < Math.min(tokens.sentenceCount(), s + 1 + NEAR); k++) {
      List<String> located = tokens.part(k) == Part.BODY ? located(places, k) : List.of();
      if (!located.isEmpty()) {
        return new Scene(Scene.Kind.INHERITED, located);
      }
    }
    return null;
  }

  /** The regions of the sentence's locations, without those that contain another of them. */
  private List<String> located(Places places, int s) {
    Set<String> ids = located(places, s, SURE);
    if (ids.isEmpty()) {
      ids = located(places, s, 0);
    }
    if (ids.size() < 2) {
      return List.copyOf(ids);
    }
    List<String> kept = new ArrayList<>();
    for (String id : ids) {
      if (ids.stream().noneMatch(other -> !other.equals(id) && catalogue.isWithin(other, id))) {
        kept.add(id);
      }
    }
    return kept;
  }

  private static Set<String> located(Places places, int s, float confidence) {
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention : places.mentionsOf(s)) {
      String region = mention.region();
      if (mention.use() == Use.LOCATION && region != null && mention.confidence() > confidence) {
        ids.add(region);
      }
    }
    return ids;
  }

  /** For a headline that names no place: the first body sentence that does, if parties agree. */
  private @Nullable Scene lead(Places places, int s) {
    List<String> actors = places.actors(s);
    int last = Math.min(tokens.sentenceCount(), s + 8);
    for (int k = s + 1; k < last; k++) {
      if (tokens.part(k) == Part.BODY) {
        List<String> located = located(places, k);
        if (!located.isEmpty() && (actors.isEmpty() || shares(places, k, actors))) {
          return new Scene(Scene.Kind.INHERITED, located);
        }
      }
    }
    return null;
  }

  private @Nullable Scene inherited(Places places, int s) {
    List<String> actors = places.actors(s);
    boolean familiar = actors.isEmpty() || hasOneTheatre(places);
    for (int k = s - 1; k >= Math.max(0, s - (familiar ? 2 * REACH : REACH)); k--) {
      if (tokens.part(k) == Part.CAPTION || tokens.part(k) == Part.BOILERPLATE) {
        continue;
      }
      familiar |= shares(places, k, actors);
      List<String> located = located(places, k);
      if (!located.isEmpty()) {
        List<String> regions = s - k <= NEAR ? located : countries(located);
        return familiar ? new Scene(Scene.Kind.INHERITED, regions) : null;
      }
    }
    return null;
  }

  /** The regions' countries; a region of no single country stays. */
  private List<String> countries(List<String> regions) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : regions) {
      ids.add(catalogue.region(id).map(Region::country).orElse(id));
    }
    return List.copyOf(ids);
  }

  /** Whether at least three sentences are located and most of them in one country. */
  private boolean hasOneTheatre(Places places) {
    if (oneTheatre == null) {
      Map<String, Integer> sentences = new HashMap<>();
      int all = 0;
      for (int k = 0; k < tokens.sentenceCount(); k++) {
        String country = null;
        for (Mention mention : places.mentionsOf(k)) {
          if (mention.use() == Use.LOCATION && mention.country() != null) {
            country = mention.country();
          }
        }
        if (country != null) {
          sentences.merge(country, 1, Integer::sum);
          all++;
        }
      }
      int most = sentences.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      oneTheatre = most >= 3 && most * 10 >= all * 6;
    }
    return oneTheatre;
  }

  private boolean shares(Places places, int s, List<String> actors) {
    for (Mention mention : places.mentionsOf(s)) {
      if (mention.use() != Use.NAME && actors.contains(mention.country())) {
        return true;
      }
    }
    return false;
  }

  /** The party behind a verb or noun of force; else the only party; else all of them. */
  private List<String> implied(Places places, int s) {
    List<Mention> parties = parties(places, s);
    if (parties.isEmpty()) {
      return List.of();
    }
    for (Mention party : parties) {
      if (party.reason() == Reason.WARNED) {
        return List.of(String.valueOf(home(party)));
      }
    }
    Mention patient = patient(parties);
    if (patient != null && !FAR_ACTING.contains(String.valueOf(patient.country()))) {
      return List.of(String.valueOf(home(patient)));
    }
    Set<String> homes = new LinkedHashSet<>();
    for (Mention party : parties) {
      if (!FAR_ACTING.contains(String.valueOf(party.country()))) {
        homes.add(String.valueOf(home(party)));
      }
    }
    if (homes.isEmpty()) {
      String origin = origin(places, s);
      return List.of(origin == null ? String.valueOf(home(parties.getFirst())) : origin);
    }
    boolean between = (cueBefore(parties.getFirst()) & Cue.BETWEEN.bit) != 0 || homes.size() <= 2;
    return between ? List.copyOf(homes) : List.of(homes.iterator().next());
  }

  /** Those who act; who only speaks counts if nobody else is named. */
  private static List<Mention> parties(Places places, int s) {
    List<Mention> parties = new ArrayList<>();
    List<Mention> speakers = new ArrayList<>();
    for (Mention mention : places.mentionsOf(s)) {
      if (mention.use() == Use.ACTOR && home(mention) != null) {
        (mention.reason() == Reason.SPEAKS ? speakers : parties).add(mention);
      }
    }
    return parties.isEmpty() ? speakers : parties;
  }

  private static @Nullable String home(Mention mention) {
    return mention.region() != null ? mention.region() : mention.country();
  }

  /** The first party that stands behind a word of force with another party before that word. */
  private @Nullable Mention patient(List<Mention> parties) {
    Mention subject = parties.getFirst();
    for (int i = 1; i < parties.size(); i++) {
      Mention party = parties.get(i);
      if (String.valueOf(party.country()).equals(String.valueOf(subject.country()))) {
        continue;
      }
      for (int t = subject.endToken(); t < party.firstToken(); t++) {
        long cue = cues.of(tokens.id(t));
        if ((cue & (Cue.ATTACK_VERB.bit | Cue.FORCE_VERB.bit)) != 0
            || (cue & Cue.ATTACK_NOUN.bit) != 0
                && (cueBefore(party) & (Cue.ON.bit | Cue.AGAINST.bit | Cue.OF.bit)) != 0) {
          return (cueBefore(party) & Cue.BY.bit) != 0 ? subject : party;
        }
      }
    }
    return null;
  }

  private long cueBefore(Mention mention) {
    int t = mention.firstToken() - 1;
    while (t >= 0
        && t >= mention.firstToken() - 3
        && (cues.of(tokens.id(t)) & (Cue.DET.bit | Cue.GEO_ADJ.bit)) != 0) {
      t--;
    }
    return t < 0 ? 0 : cues.of(tokens.id(t));
  }

  private static Scene dateline(Places places) {
    for (Mention mention : places.mentions()) {
      String region = mention.region();
      if (mention.reason() == Reason.DATELINE && region != null) {
        return new Scene(Scene.Kind.DATELINE, List.of(region));
      }
    }
    return Scene.NONE;
  }
}
