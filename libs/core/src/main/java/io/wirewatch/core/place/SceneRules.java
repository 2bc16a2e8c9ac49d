package io.wirewatch.core.place;

import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a sentence happens. It names a place; or the last sentence that did speaks of the same
 * parties; or the one who is attacked, or else the one who acts, is at home.
 */
final class SceneRules {
  /** So many sentences before one may say where it happens; twice as many on a known theatre. */
  private static final int REACH = 4;

  /** Sentences further apart than this share the country, but hardly the place. */
  private static final int NEAR = 2;

  private final Locations locations;
  private final PartyRules parties;
  private final Tokens tokens;
  private final @Nullable Scene[] known;
  private @Nullable Boolean oneTheatre;

  SceneRules(RegionCatalogue catalogue, Cues cues, Tokens tokens) {
    this.locations = new Locations(catalogue);
    this.parties = new PartyRules(cues, tokens);
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
    List<String> located = locations.of(places, s);
    if (!located.isEmpty()) {
      return new Scene(Scene.Kind.LOCATED, located);
    }
    Scene scene = tokens.part(s) == Part.TITLE ? lead(places, s) : null;
    if (scene == null) {
      scene = inherited(places, s);
    }
    if (scene == null) {
      scene = implied(places, s);
    }
    if (scene == null) {
      scene = next(places, s);
    }
    if (scene == null && places.mentionsOf(s).isEmpty()) {
      scene = before(places, s);
    }
    return scene == null ? outside(places, s) : scene;
  }

  private @Nullable Scene implied(Places places, int s) {
    List<String> homes = parties.homes(places, s);
    return homes.isEmpty() ? null : new Scene(Scene.Kind.IMPLIED, homes);
  }

  /** Where something comes from or was said, else where the report was written. */
  private static Scene outside(Places places, int s) {
    String origin = Locations.origin(places, s);
    if (origin != null) {
      return new Scene(Scene.Kind.ORIGIN, List.of(origin));
    }
    String dateline = Locations.dateline(places);
    return dateline == null ? Scene.NONE : new Scene(Scene.Kind.DATELINE, List.of(dateline));
  }

  /** Of a sentence that names nobody: what the sentence before is guessed to speak of. */
  private @Nullable Scene before(Places places, int s) {
    if (s == 0 || tokens.part(s) != tokens.part(s - 1)) {
      return null;
    }
    // In their order, or a long run of such sentences would recurse as deep as it is long.
    int first = s - 1;
    while (first > 0
        && known[first] == null
        && tokens.part(first - 1) == tokens.part(s)
        && places.mentionsOf(first).isEmpty()) {
      first--;
    }
    for (int k = first; k < s - 1; k++) {
      scene(places, k);
    }
    List<String> regions = scene(places, s - 1).regions();
    return regions.isEmpty() ? null : new Scene(Scene.Kind.INHERITED, regions);
  }

  /** Of a lead that names nobody and nothing: the place of the sentence behind it. */
  private @Nullable Scene next(Places places, int s) {
    for (int k = s + 1; k < Math.min(tokens.sentenceCount(), s + 1 + NEAR); k++) {
      List<String> located = tokens.part(k) == Part.BODY ? locations.of(places, k) : List.of();
      if (!located.isEmpty()) {
        return new Scene(Scene.Kind.INHERITED, located);
      }
    }
    return null;
  }

  /** For a headline that names no place: the first body sentence that does, if parties agree. */
  private @Nullable Scene lead(Places places, int s) {
    List<String> actors = places.actors(s);
    int last = Math.min(tokens.sentenceCount(), s + 8);
    for (int k = s + 1; k < last; k++) {
      if (tokens.part(k) == Part.BODY) {
        List<String> located = locations.of(places, k);
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
      List<String> located = locations.of(places, k);
      if (!located.isEmpty()) {
        List<String> regions = s - k <= NEAR ? located : locations.countries(located);
        return familiar ? new Scene(Scene.Kind.INHERITED, regions) : null;
      }
    }
    return null;
  }

  /** Worked out once, when a sentence asks. */
  private boolean hasOneTheatre(Places places) {
    if (oneTheatre == null) {
      oneTheatre = Locations.haveOneCountry(places, tokens.sentenceCount());
    }
    return oneTheatre;
  }

  private static boolean shares(Places places, int s, List<String> actors) {
    for (Mention mention : places.mentionsOf(s)) {
      if (mention.use() != Use.NAME && actors.contains(mention.country())) {
        return true;
      }
    }
    return false;
  }
}
