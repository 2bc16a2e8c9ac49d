package io.wirewatch.core.lexicon;

import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon of one language as read from its file.
 *
 * @param language BCP 47 primary subtag
 * @param version free text, carried by every analysis
 * @param classes normalised words by class name
 */
public record Pack(
    String file,
    String language,
    String version,
    Map<String, Set<String>> classes,
    List<Term> terms,
    List<Pseudo> pseudos,
    List<Trigger> triggers,
    List<Context> contexts,
    List<Phrase> tolls,
    Map<String, Integer> numbers) {

  public Pack {
    classes = Map.copyOf(classes);
    terms = List.copyOf(terms);
    pseudos = List.copyOf(pseudos);
    triggers = List.copyOf(triggers);
    contexts = List.copyOf(contexts);
    tolls = List.copyOf(tolls);
    numbers = Map.copyOf(numbers);
  }

  /**
   * Phrases that mean the same.
   *
   * @param weight points of a plain recent mention, in (0, 20]
   * @param ambiguous whether its words have peaceful senses, so that a cue of a context in its
   *     sentence suffices to discount it
   * @param needs class of which a word must stand in the sentence, or null
   * @param unless class of which no word may stand in the sentence, or null
   */
  public record Term(
      String id,
      Category category,
      double weight,
      boolean ambiguous,
      @Nullable String needs,
      @Nullable String unless,
      List<Phrase> phrases,
      int line) {}

  /**
   * Phrases that look like terms and are none.
   *
   * @param inside whether only hits that lie within the phrase are cancelled; else every hit that
   *     shares a word with it
   */
  public record Pseudo(String id, boolean inside, List<Phrase> phrases, int line) {}

  /** Where a trigger looks for hits. */
  public enum Scope {
    AFTER,
    BEFORE,
    BOTH,
    SENTENCE
  }

  /**
   * Phrases that change the status of hits near them.
   *
   * @param factor what is left of the points, or NaN for the usual factor of the status
   * @param reach how many words the scope is long; a comma counts two
   * @param stop class of words that end the scope, or null
   * @param channel the only channel it acts on, or null for both
   * @param categories the only categories it acts on; empty for all
   */
  public record Trigger(
      String id,
      Status status,
      double factor,
      Scope scope,
      int reach,
      @Nullable String stop,
      @Nullable Channel channel,
      Set<Category> categories,
      List<Phrase> phrases,
      int line) {}

  /**
   * A kind of text in which the words of violence mean something else.
   *
   * @param factor what is left of the points of every hit, 0 to 1
   * @param urls words that betray it as a section in the path of a URL
   * @param strong phrases of which one suffices for the sentence, or two for the article
   * @param cues phrases of which two do for the sentence
   * @param whole whether a strong cue takes the points of every hit in its sentence, not of
   *     ambiguous terms alone
   */
  public record Context(
      String id,
      double factor,
      boolean whole,
      List<String> urls,
      List<Phrase> strong,
      List<Phrase> cues,
      int line) {}
}
