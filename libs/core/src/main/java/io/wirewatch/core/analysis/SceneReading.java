package io.wirewatch.core.analysis;

import io.wirewatch.core.text.Tokens;
import io.wirewatch.events.Analysis.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  private final PlaceReading reading;
  private final Tokens tokens;
  private final List<PlaceReading.Mention> mentions;
  private final int[] firstOf;

  SceneReading(PlaceReading reading, Tokens tokens) {
    this.reading = reading;
    this.tokens = tokens;
    this.mentions = reading.mentions();
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

  PlaceReading.Scene of(int s, int firstToken, int lastToken) {
    PlaceReading.Mention behind = null;
    PlaceReading.Mention before = null;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      PlaceReading.Mention mention = mentions.get(m);
      if (mention.use() != Use.LOCATION || mention.region() == null) {
        continue;
      }
      if (mention.endToken() > lastToken + 1) {
        behind = behind == null ? mention : behind;
      } else {
        before = mention;
      }
    }
    PlaceReading.Mention chosen = behind != null ? behind : before;
    return chosen == null ? reading.scene(s) : new PlaceReading.Scene(around(s, chosen), 1, "");
  }

  private List<String> around(int s, PlaceReading.Mention chosen) {
    Set<String> regions = new LinkedHashSet<>();
    PlaceReading.Mention row = chosen;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      PlaceReading.Mention mention = mentions.get(m);
      if (mention.use() != Use.LOCATION || mention.region() == null) {
        continue;
      }
      boolean inRow =
          mention.firstToken() >= row.endToken()
              && mention.firstToken() - row.endToken() < COORDINATED;
      if (mention == chosen || sameCountry(mention.country(), chosen.country()) || inRow) {
        regions.add(mention.region());
        row = mention.firstToken() >= chosen.firstToken() ? mention : row;
      }
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
      PlaceReading.Mention mention = mentions.get(m);
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

  int sentenceCount() {
    return tokens.sentenceCount();
  }
}
