package io.wirewatch.core.lexicon;

import io.wirewatch.core.lexicon.Pack.Context;
import io.wirewatch.core.lexicon.Pack.Pseudo;
import io.wirewatch.core.lexicon.Pack.Term;
import io.wirewatch.core.lexicon.Pack.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled pack. Immutable and thread-safe. */
public final class LanguageLexicon {
  private static final int MOST_CLASSES = 63;

  private final Pack pack;
  private final Automaton automaton;
  private final long[] bits;
  private final Map<String, Long> bitOf = new HashMap<>();
  private final Map<Integer, Integer> numbers;
  private final Term[] terms;
  private final Trigger[] triggers;

  LanguageLexicon(
      Pack pack,
      Automaton automaton,
      Map<String, Set<Integer>> classes,
      Map<Integer, Integer> numbers) {
    this.pack = pack;
    this.automaton = automaton;
    this.numbers = Map.copyOf(numbers);
    this.terms = pack.terms().toArray(new Term[0]);
    this.triggers = pack.triggers().toArray(new Trigger[0]);
    if (classes.size() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          pack.file()
              + ": "
              + classes.size()
              + " classes; at most "
              + MOST_CLASSES
              + " are possible");
    }
    int largest =
        classes.values().stream().flatMap(Set::stream).mapToInt(Integer::intValue).max().orElse(0);
    bits = new long[largest + 1];
    int number = 0;
    for (Map.Entry<String, Set<Integer>> each : classes.entrySet()) {
      long bit = 1L << number++;
      bitOf.put(each.getKey(), bit);
      each.getValue().forEach(id -> bits[id] |= bit);
    }
  }

  /** BCP 47 primary subtag of the language it is for. */
  public String language() {
    return pack.language();
  }

  /** Version of the pack. */
  public String version() {
    return pack.version();
  }

  /** Finds all phrases of the pack. */
  public Matches match(WordStream words) {
    Matches matches = new Matches();
    automaton.match(words, matches);
    return matches;
  }

  /** What match m stands for. */
  public MatchKind kind(Matches matches, int m) {
    return MatchKind.of(matches.payload(m));
  }

  /** The term of a TERM match. */
  public Term term(Matches matches, int m) {
    return terms[matches.payload(m) >>> 3];
  }

  /** The pseudo-pattern of a PSEUDO match. */
  public Pseudo pseudo(Matches matches, int m) {
    return pack.pseudos().get(matches.payload(m) >>> 3);
  }

  /** The trigger of a TRIGGER match. */
  public Trigger trigger(Matches matches, int m) {
    return triggers[matches.payload(m) >>> 3];
  }

  /** The context of a cue match. */
  public int context(Matches matches, int m) {
    return matches.payload(m) >>> 3;
  }

  /** The contexts of the pack. */
  public List<Context> contexts() {
    return pack.contexts();
  }

  /** The classes a word is in, as bits. */
  public long bits(int word) {
    return word > 0 && word < bits.length ? bits[word] : 0;
  }

  /** The bit of a class; 0 for null or a class the pack has not. */
  public long bitOf(@Nullable String className) {
    return className == null ? 0 : bitOf.getOrDefault(className, 0L);
  }

  /** The value of a number word, or −1. */
  public int number(int word) {
    return numbers.getOrDefault(word, -1);
  }

  /** The number of terms, for the linter and for figures. */
  public int termCount() {
    return terms.length;
  }

  /** The number of phrases of all terms. */
  public int phraseCount() {
    return pack.terms().stream().mapToInt(term -> term.phrases().size()).sum();
  }
}
