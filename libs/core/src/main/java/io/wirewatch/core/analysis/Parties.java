package io.wirewatch.core.analysis;

import io.wirewatch.core.place.Mention;
import io.wirewatch.core.place.Reason;
import io.wirewatch.core.place.Use;
import io.wirewatch.core.text.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who acts in a sentence, and who is meant by what is said or done in it. */
final class Parties {
  private final List<Mention> mentions;
  private final int[] firstOf;
  private final Tokens tokens;

  /**
   * @param firstOf for each sentence its first mention, and behind the last the number of mentions
   */
  Parties(List<Mention> mentions, int[] firstOf, Tokens tokens) {
    this.mentions = mentions;
    this.firstOf = firstOf;
    this.tokens = tokens;
  }

  /** The country right behind the verb of 'Moscow warned Chisinau', when another speaks. */
  @Nullable String warned(int s, int firstToken) {
    Mention speaker = null;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      if (mentions.get(m).reason() == Reason.WARNED && mentions.get(m).country() != null) {
        return mentions.get(m).country();
      }
    }
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      String country = mention.country();
      boolean acts = country != null && mention.use() == Use.ACTOR;
      if (acts && speaker != null && !Objects.equals(country, speaker.country())) {
        boolean behindVerb = mention.firstToken() == firstToken + 1;
        boolean told =
            speaker == mentions.get(firstOf[s])
                && mention.firstToken() == speaker.endToken() + 1
                && tokens.isWord(speaker.endToken())
                && !tokens.surface(speaker.endToken()).equals("and");
        return behindVerb || told ? country : null;
      }
      speaker = acts && speaker == null ? mention : speaker;
    }
    return null;
  }

  /**
   * The country at whom a threat or a measure is aimed, null when none is named: the first party
   * behind it that is not who acts; else the last of several parties, since who acts is named
   * first. Ties cut 'with' a country are a matter of who cuts them.
   */
  @Nullable String aimedAt(int s, int firstToken) {
    String first = null;
    String last = null;
    String behind = null;
    boolean cutOff = false;
    for (int m = firstOf[s]; m < firstOf[s + 1]; m++) {
      Mention mention = mentions.get(m);
      String country = mention.country();
      if (country != null
          && mention.use() != Use.NAME
          && mention.reason() != Reason.SPEAKS
          && mention.reason() != Reason.COMPARISON) {
        first = first == null ? country : first;
        boolean counterpart = mention.reason() == Reason.COUNTERPART;
        cutOff |= counterpart;
        boolean other = !country.equals(first) && !counterpart;
        last = other ? country : last;
        behind = behind == null && other && mention.firstToken() > firstToken ? country : behind;
      }
    }
    String whom = behind == null ? last : behind;
    return whom == null && cutOff ? first : whom;
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
    for (String actor : actors) {
      for (String other : all) {
        if (!actor.equals(other)) {
          pairs.add(actor.compareTo(other) < 0 ? actor + "-" + other : other + "-" + actor);
        }
      }
    }
  }
}
