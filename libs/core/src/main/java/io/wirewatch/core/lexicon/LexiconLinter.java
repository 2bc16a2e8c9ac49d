package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong in a pack: what the reader refuses (unknown categories, statuses, classes and
 * fields, weights out of range, patterns that cannot be read), patterns that stand twice, and
 * patterns that can never count because a pseudo-pattern cancels them or a longer term always
 * stands before them.
 */
public final class LexiconLinter {
  private static final int SAMPLES = 3;

  private final Pack pack;
  private final List<Finding> findings = new ArrayList<>();
  private final LanguageLexicon lexicon;
  private final Tokenizer tokenizer;

  private LexiconLinter(Pack pack) {
    this.pack = pack;
    Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    this.lexicon = LexiconCompiler.compile(pack, vocabulary);
    this.tokenizer = new Tokenizer(vocabulary.build());
  }

  /**
   * All findings on a file, errors and warnings, by line.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static List<Finding> lint(Path file) {
    return lint(Lexicon.read(file));
  }

  static List<Finding> lint(PackReader.Reading reading) {
    List<Finding> all = new ArrayList<>(reading.findings());
    LexiconLinter linter = new LexiconLinter(reading.pack());
    linter.findDuplicates();
    linter.findUnreachable();
    all.addAll(linter.findings);
    all.sort(Comparator.comparingInt(Finding::line).thenComparing(Finding::message));
    return List.copyOf(all);
  }

  private void findDuplicates() {
    Map<List<Slot>, Phrase> terms = new HashMap<>();
    Map<List<Slot>, Phrase> pseudos = new HashMap<>();
    Map<String, Integer> ids = new HashMap<>();
    for (Pack.Term term : pack.terms()) {
      Integer line = ids.putIfAbsent(term.id(), term.line());
      if (line != null) {
        warn(
            term.line(),
            "the term '" + term.id() + "' stands already in line " + line + "; rename one");
      }
      term.phrases().forEach(phrase -> findDuplicate(terms, phrase));
    }
    pack.pseudos()
        .forEach(pseudo -> pseudo.phrases().forEach(phrase -> findDuplicate(pseudos, phrase)));
  }

  private void findDuplicate(Map<List<Slot>, Phrase> seen, Phrase phrase) {
    Phrase first = seen.putIfAbsent(phrase.slots(), phrase);
    if (first != null) {
      warn(
          phrase.line(),
          "'" + phrase.text() + "' stands already in line " + first.line() + "; drop one");
    }
  }

  private void findUnreachable() {
    for (int t = 0; t < pack.terms().size(); t++) {
      Pack.Term term = pack.terms().get(t);
      for (Phrase phrase : term.phrases()) {
        String shadow = shadow(term, phrase);
        if (shadow != null) {
          warn(phrase.line(), "'" + phrase.text() + "' can never count: " + shadow);
        }
      }
    }
  }

  /** What always stands before a phrase, or null if some sample of it counts. */
  private @Nullable String shadow(Pack.Term term, Phrase phrase) {
    String shadow = null;
    for (int sample = 0; sample < SAMPLES; sample++) {
      Tokens tokens = tokenizer.tokenize(null, sample(phrase, sample), TextFormat.PLAIN);
      Matches matches = lexicon.match(new WordStream(tokens, 0));
      shadow = shadowIn(term, matches);
      if (shadow == null) {
        return null;
      }
    }
    return shadow;
  }

  private @Nullable String shadowIn(Pack.Term term, Matches matches) {
    String shadow = null;
    for (int m = 0; m < matches.size(); m++) {
      boolean own = lexicon.kind(matches, m) == MatchKind.TERM && lexicon.term(matches, m) == term;
      if (own) {
        shadow = shadowOf(m, matches);
        if (shadow == null) {
          return null;
        }
      }
    }
    return shadow;
  }

  private @Nullable String shadowOf(int m, Matches matches) {
    for (int other = 0; other < matches.size(); other++) {
      MatchKind kind = lexicon.kind(matches, other);
      if (kind == MatchKind.PSEUDO) {
        Pack.Pseudo pseudo = lexicon.pseudo(matches, other);
        boolean cancels = pseudo.inside() ? matches.contains(other, m) : matches.overlap(m, other);
        if (cancels) {
          return "the pseudo-pattern '" + pseudo.id() + "' (line " + pseudo.line() + ") cancels it";
        }
      } else if (kind == MatchKind.TERM && isLonger(other, m, matches)) {
        Pack.Term longer = lexicon.term(matches, other);
        return "the longer term '"
            + longer.id()
            + "' (line "
            + longer.line()
            + ") holds all its words";
      }
    }
    return null;
  }

  private boolean isLonger(int other, int m, Matches matches) {
    return matches.slots(other) > matches.slots(m)
        && matches.overlap(other, m)
        && lexicon.term(matches, other) != lexicon.term(matches, m)
        && lexicon.term(matches, other).category() != lexicon.term(matches, m).category();
  }

  /** A text the phrase matches: of every slot one word, each sample another. */
  private static String sample(Phrase phrase, int number) {
    StringBuilder text = new StringBuilder();
    for (Slot slot : phrase.slots()) {
      String word =
          switch (slot.kind()) {
            case ANY -> "lorem";
            case NUMBER -> "7";
            case WORDS -> slot.words().get(slot.words().size() * number / SAMPLES);
          };
      text.append(word).append(' ');
    }
    return text.toString();
  }

  private void warn(int line, String message) {
    findings.add(new Finding(Finding.Severity.WARNING, pack.file(), line, message));
  }
}
