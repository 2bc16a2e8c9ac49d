package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.place.Mention;
import io.wirewatch.core.place.Places;
import io.wirewatch.core.place.Reason;
import io.wirewatch.core.place.Scene;
import io.wirewatch.core.place.Use;
import io.wirewatch.core.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the hits of a sentence happen: at the nearest place named behind the hit, else before it,
 * with the places of the same country beside it; without one, where the sentence is guessed to
 * happen.
 */
final class SceneReading {
  private static final int COORDINATED = 3;
  private static final double INHERITED = 0.7;
  private static final int SAME_BREATH = 6;

  private final Places places;
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final int[] firstOf;
  private final @Nullable Placed[] guesses;

  /**
   * Where a hit counts.
   *
   * @param regions without their ancestors; empty when nothing is known
   * @param factor what its points are worth there
   * @param reason why there, when no place is named; else empty
   * @param located whether the sentence itself names the place
   */
  record Placed(List<String> regions, double factor, String reason, boolean located) {}

  SceneReading(Places places, Tokens tokens) {
    this.places = places;
    this.tokens = tokens;
    this.mentions = places.mentions();
    this.guesses = new Placed[tokens.sentenceCount()];
    this.firstOf = new int[tokens.sentenceCount() + 1];
    int m = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      firstOf[s] = m;
      while (m < mentions.size() && mentions.get(m).firstToken() < tokens.endToken(s)) {
        m++;
      }
    }
    firstOf[tokens.sentenceCount()] = m;
  }

  Placed of(int s, int firstToken, int lastToken, Category category) {
    Mention chosen = nearest(s, lastToken, false);
    chosen = chosen == null ? nearest(s, lastToken, true) : chosen;
    if (chosen != null) {
      return new Placed(around(s, chosen), 1, "", true);
    }
    Placed guessed = category == Category.THREAT ? threatened(s) : guessed(s);
    Mention beside = beside(s, lastToken);
    return beside == null || guessed.located()
        ? guessed
        : new Placed(List.of(region(beside)), 1, "is named just behind", false);
  }

  /**
   * The first place behind the hit, else the last before it; where something was launched from only
   * if asked for.
   */
  private @Nullable Mention nearest(int s, int lastToken, boolean launched) {
    Mention before = null;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      boolean counts = mention.use() == Use.LOCATION && mention.region() != null;
      if (counts && (mention.reason() == Reason.LAUNCHED_FROM) == launched) {
        if (mention.endToken() > lastToken + 1) {
          return mention;
        }
        before = mention;
      }
    }
    return before;
  }

  /**
   * A place that only tells where something comes from or was said, but stands in the same breath
   * as the hit.
   */
  private @Nullable Mention beside(int s, int lastToken) {
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      boolean near =
          mention.firstToken() > lastToken && mention.firstToken() - lastToken <= SAME_BREATH;
      if (near
          && mention.use() == Use.ORIGIN
          && mention.reason() != Reason.DATELINE
          && mention.region() != null) {
        return isUnbroken(lastToken + 1, mention.firstToken()) ? mention : null;
      }
    }
    return null;
  }

  private boolean isUnbroken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i) && !tokens.isNumber(i)) {
        return false;
      }
    }
    return true;
  }

  private static String region(Mention mention) {
    return Objects.requireNonNull(mention.region());
  }

  /**
   * A threat concerns whom it is made to: the last of several parties, since who threatens is named
   * first.
   */
  private Placed threatened(int s) {
    String first = null;
    String last = null;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      String country = mention.country();
      if (country != null && mention.use() != Use.NAME) {
        first = first == null ? country : first;
        last = country.equals(first) ? last : country;
      }
    }
    return last == null
        ? guessed(s)
        : new Placed(List.of(last), 1, "no place is named; it is who is threatened", false);
  }

  /** Where the sentence is guessed to happen when it names no place. */
  private Placed guessed(int s) {
    Placed known = guesses[s];
    if (known == null) {
      Scene scene = places.scene(s);
      double factor =
          switch (scene.kind()) {
            case LOCATED, IMPLIED, NONE -> 1;
            case INHERITED, DATELINE -> INHERITED;
          };
      known =
          new Placed(
              scene.regions(), factor, scene.kind().text(), scene.kind() == Scene.Kind.LOCATED);
      guesses[s] = known;
    }
    return known;
  }

  private List<String> around(int s, Mention chosen) {
    Set<String> regions = new LinkedHashSet<>();
    boolean stateless = chosen.country() == null;
    Mention row = chosen;
    String party = null;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      if (mention.use() == Use.ACTOR && mention.country() != null) {
        party = mention.country();
      }
      if (mention.use() != Use.LOCATION || mention.region() == null) {
        continue;
      }
      boolean inRow =
          mention.firstToken() >= row.endToken()
              && mention.firstToken() - row.endToken() < COORDINATED;
      if (mention == chosen
          || stateless
          || sameCountry(mention.country(), chosen.country())
          || inRow) {
        regions.add(mention.region());
        stateless &= mention.country() == null;
        row = mention.firstToken() >= chosen.firstToken() ? mention : row;
      }
    }
    if (stateless && party != null) {
      regions.add(party);
    }
    return List.copyOf(regions);
  }

  private static boolean sameCountry(@Nullable String a, @Nullable String b) {
    return a != null && a.equals(b);
  }

  /**
   * Adds the pairs of countries that act in sentence s: actors among one another, and with the
   * country where it happens.
   */
  void addPairs(int s, Set<String> pairs) {
    TreeSet<String> actors = new TreeSet<>();
    TreeSet<String> all = new TreeSet<>();
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      String country = mention.country();
      if (country != null && (mention.use() == Use.ACTOR || mention.use() == Use.LOCATION)) {
        all.add(country);
        if (mention.use() == Use.ACTOR) {
          actors.add(country);
        }
      }
    }
    List<String> acting = new ArrayList<>(actors);
    for (String actor : acting) {
      for (String other : all) {
        if (!actor.equals(other)) {
          pairs.add(actor.compareTo(other) < 0 ? actor + "-" + other : other + "-" + actor);
        }
      }
    }
  }
}
