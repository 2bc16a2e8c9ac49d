package io.wirewatch.core.place;

import io.wirewatch.core.place.UseRules.Verdict;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article names on the map: one pass of the name automaton over the token ids, then a
 * sense for each name, then a use. Immutable and thread-safe; the time of an article does not
 * depend on the number of names known.
 */
public final class PlaceFinder {
  private final RegionCatalogue catalogue;
  private final NameMatcher matcher;
  private final Map<String, Cues> cues;
  private final Map<String, ForeignMatcher> foreign = new ConcurrentHashMap<>();
  private final Contexts contexts;
  private final @Nullable String[] countryIds;

  private PlaceFinder(RegionCatalogue catalogue, Vocabulary.Builder vocabulary) {
    this.catalogue = catalogue;
    cues = Map.copyOf(Cues.read(vocabulary));
    contexts = new Contexts(catalogue, vocabulary);
    matcher = new NameMatcher(trie(catalogue, vocabulary), vocabulary);
    countryIds = new String[catalogue.countryCount()];
    for (int c = 0; c < countryIds.length; c++) {
      countryIds[c] = catalogue.regions().get(c).id();
    }
  }

  /**
   * A finder for the names of a catalogue. Texts must be tokenized with the vocabulary that the
   * builder gives afterwards (or a later one with the same ids).
   */
  public static PlaceFinder prepare(RegionCatalogue catalogue, Vocabulary.Builder vocabulary) {
    return new PlaceFinder(catalogue, vocabulary);
  }

  private static NameTrie trie(RegionCatalogue catalogue, Vocabulary.Builder vocabulary) {
    NameTrie.Builder builder = new NameTrie.Builder();
    int[] ids = new int[16];
    catalogue.latinNames(
        (words, length, target, use) -> {
          for (int w = 0; w < length; w++) {
            ids[w] = vocabulary.add(words[w]);
          }
          builder.add(ids, length, target, use);
        });
    return builder.build();
  }

  /** The places of an English article. */
  public Places find(Tokens tokens) {
    return find(tokens, "en");
  }

  /**
   * The places of an article.
   *
   * @param language ISO 639-1 code; names and cues of the shipped languages are used, for any other
   *     language only the names in Latin script
   */
  public Places find(Tokens tokens, String language) {
    Matches matches = matcher.match(tokens);
    if (ForeignMatcher.LANGUAGES.contains(language)) {
      matches =
          foreign
              .computeIfAbsent(language, l -> new ForeignMatcher(catalogue, l))
              .match(tokens, matches);
    }
    Cues words = cues.getOrDefault(language, Cues.NONE);
    new Resolver(catalogue, words, contexts, tokens, matches).resolve();
    UseRules rules = new ContextUse(catalogue, words, tokens, matches);
    List<Mention> mentions = new ArrayList<>(matches.size);
    for (int m = 0; m < matches.size; m++) {
      if (matches.target[m] != Matches.NOTHING) {
        mentions.add(mention(matches, m, rules.decide(m)));
      }
    }
    return new Places(tokens, mentions, new SceneRules(catalogue, words, tokens));
  }

  private Mention mention(Matches matches, int m, Verdict verdict) {
    int target = matches.target[m];
    boolean actor = catalogue.target(target) == Target.ACTOR;
    int country = catalogue.countryOf(target);
    int region = catalogue.regionOf(target);
    return new Mention(
        matches.first[m],
        matches.end[m],
        actor
            ? catalogue.actor(target).home()
            : region < 0 ? null : catalogue.regions().get(region).id(),
        country < 0 ? null : countryIds[country],
        actor ? Double.NaN : catalogue.lat(target),
        actor ? Double.NaN : catalogue.lon(target),
        verdict.use(),
        verdict.reason(),
        verdict.confidence());
  }
}
