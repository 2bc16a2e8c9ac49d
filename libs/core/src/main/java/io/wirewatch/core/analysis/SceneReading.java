package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.place.Mention;
import io.wirewatch.core.place.Places;
import io.wirewatch.core.place.Reason;
import io.wirewatch.core.place.Scene;
import io.wirewatch.core.place.Use;
import io.wirewatch.core.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  private final Parties parties;
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
    parties = new Parties(mentions, firstOf, tokens);
  }

  Parties parties() {
    return parties;
  }

  Placed of(int s, int firstToken, int lastToken, Category category) {
    if (category == Category.THREAT) {
      String warned = parties.warned(s, firstToken);
      if (warned != null) {
        return new Placed(List.of(warned), 1, "is who is warned", true);
      }
    }
    Mention chosen = nearest(s, firstToken, lastToken, false);
    chosen = chosen == null ? nearest(s, firstToken, lastToken, true) : chosen;
    if (chosen != null) {
      return new Placed(around(s, chosen), 1, "", true);
    }
    if (category == Category.RISK) {
      Placed left = origin(s, true);
      if (left != null) {
        return left;
      }
    }
    Placed guessed =
        category == Category.THREAT || category == Category.COERCE
            ? concerned(s, firstToken)
            : guessed(s);
    Mention beside = beside(s, lastToken);
    if (beside != null && !guessed.located()) {
      return new Placed(List.of(region(beside)), 1, "is named just behind", false);
    }
    Placed origin = guessed.regions().isEmpty() ? origin(s, false) : null;
    return origin == null ? guessed : origin;
  }

  /**
   * Where somebody or something comes from, when nothing better is known; a danger is where people
   * leave from, or are told to.
   */
  private @Nullable Placed origin(int s, boolean orSaid) {
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      boolean counts = mention.use() == Use.ORIGIN && mention.region() != null;
      boolean said = mention.reason() == Reason.VENUE;
      if (counts && mention.reason() != Reason.DATELINE && (orSaid || !said)) {
        return new Placed(
            List.of(region(mention)), orSaid ? 1 : INHERITED, "nothing else is named", false);
      }
    }
    return null;
  }

  /**
   * The first place inside or behind the hit, else the last before it; where something was launched
   * from only if asked for.
   */
  private @Nullable Mention nearest(int s, int firstToken, int lastToken, boolean launched) {
    Mention before = null;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      boolean counts = mention.use() == Use.LOCATION && mention.region() != null;
      if (counts && (mention.reason() == Reason.LAUNCHED_FROM) == launched) {
        boolean inside = mention.firstToken() > firstToken && mention.endToken() <= lastToken;
        if (inside || mention.endToken() > lastToken + 1) {
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

  /** A threat or a measure counts for whom it is aimed at. */
  private Placed concerned(int s, int firstToken) {
    String whom = parties.aimedAt(s, firstToken);
    return whom == null
        ? guessed(s)
        : new Placed(List.of(whom), 1, "no place is named; it is whom that is aimed at", false);
  }

  /** Where the sentence is guessed to happen when it names no place. */
  private Placed guessed(int s) {
    Placed known = guesses[s];
    if (known == null) {
      Scene scene = places.scene(s);
      double factor =
          switch (scene.kind()) {
            case LOCATED, IMPLIED, NONE -> 1;
            case INHERITED, ORIGIN, DATELINE -> INHERITED;
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
    if (stateless) {
      party = party == null ? comesFrom(s) : party;
      if (party != null) {
        regions.add(party);
      }
    }
    return List.copyOf(regions);
  }

  private @Nullable String comesFrom(int s) {
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      if (mentions.get(m).use() == Use.ORIGIN && mentions.get(m).reason() != Reason.DATELINE) {
        return mentions.get(m).country();
      }
    }
    return null;
  }

  private static boolean sameCountry(@Nullable String a, @Nullable String b) {
    return a != null && a.equals(b);
  }
}
