package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.lexicon.Matches;
import io.wirewatch.core.lexicon.WordStream;
import io.wirewatch.core.reading.Evidence;
import io.wirewatch.core.reading.Reading;
import io.wirewatch.core.status.StatusRules;
import io.wirewatch.core.status.Verdict;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads every sentence a second time by all of its words: where the lexicon found nothing that
 * counts, a sentence that clearly reports escalation becomes a hit of its own; where it found
 * something and the sentence clearly speaks of something else, the hits lose their points. The more
 * sentences an article has, the surer the reading must be, by {@value #CAUTION} times the logarithm
 * of their number, so that long articles do not gather more errors than short ones.
 */
final class SecondReading {
  /** The term of hits that stand on no pattern. */
  static final String TERM = "reading";

  /** What a hit that is just sure enough is worth beside one of a pattern. */
  private static final double TRUST = 0.3;

  /** How much surer than by chance alone a reading must be among the sentences of an article. */
  private static final double CAUTION = 1.2;

  /** What each unit of log-odds above the limit adds to that. */
  private static final double MORE_TRUST = 0.1;

  private static final double MOST_TRUST = 0.7;

  private static final int SHOWN = 4;

  private final Reading reading;
  private final WordStream words;
  private final Matches matches;
  private final Tokens tokens;
  private final StatusRules.Reading status;
  private final @Nullable String context;
  private final double caution;

  /**
   * A hit without a pattern.
   *
   * @param firstToken the first of the words that decide most
   * @param lastToken the last of them
   */
  record Found(Category category, int firstToken, int lastToken, Verdict verdict) {}

  /**
   * What a sentence is after the second reading.
   *
   * @param found its hit without a pattern, null when it is none
   */
  record Outcome(List<Candidate> candidates, @Nullable Found found) {}

  SecondReading(
      Reading reading,
      WordStream words,
      Matches matches,
      StatusRules.Reading status,
      @Nullable String context) {
    this.reading = reading;
    this.words = words;
    this.matches = matches;
    this.tokens = words.tokens();
    this.status = status;
    this.context = context;
    this.caution = CAUTION * StrictMath.log(Math.max(1, readable()));
  }

  /** The candidates of sentence s, with what is left of them, or the hit it is without them. */
  Outcome read(int s, List<Candidate> candidates) {
    boolean escalates = escalates(candidates);
    if (!escalates && !isRead(s)) {
      return new Outcome(candidates, null);
    }
    double logOdds = logOdds(s, rules(candidates, context));
    if (escalates) {
      double around = logOdds - ownWords(s, candidates) - reading.shortness(s);
      boolean stands = around >= reading.peaceful() - caution;
      return new Outcome(stands ? candidates : dropped(s, candidates, around), null);
    }
    double margin = logOdds - reading.escalating() - caution;
    Found found = margin < 0 ? null : found(s, Math.min(MOST_TRUST, TRUST + MORE_TRUST * margin));
    return new Outcome(candidates, found);
  }

  /** The log-odds that sentence s escalates, given what the lexicon found in it. */
  double logOdds(int s, Set<String> rules) {
    return reading.logOdds(s, rules);
  }

  private List<Candidate> dropped(int s, List<Candidate> candidates, double logOdds) {
    String reason =
        "the sentence reads as none, log-odds "
            + tenths(logOdds)
            + ": "
            + text(reading.evidence(s, SHOWN));
    List<Candidate> dropped = new ArrayList<>();
    for (Candidate each : candidates) {
      dropped.add(
          escalates(each)
              ? new Candidate(each.match(), each.term(), without(each.verdict(), reason))
              : each);
    }
    return dropped;
  }

  private static Verdict without(Verdict verdict, String reason) {
    return verdict.status() == Status.RECENT
        ? new Verdict(Status.CONTEXT, 0, reason)
        : new Verdict(verdict.status(), 0, verdict.reason() + "; " + reason);
  }

  /**
   * What the words of the hits take from the reading themselves. The lexicon has judged them; what
   * speaks against a hit are the words around it.
   */
  private double ownWords(int s, List<Candidate> candidates) {
    double sum = 0;
    for (Candidate each : candidates) {
      if (escalates(each)) {
        for (int p = matches.first(each.match()); p <= matches.last(each.match()); p++) {
          sum += matches.covers(each.match(), p) ? reading.against(s, words.token(p)) : 0;
        }
      }
    }
    return sum;
  }

  private @Nullable Found found(int s, double trust) {
    List<Evidence> evidence = reading.evidence(s, SHOWN);
    Evidence strongest = strongest(evidence);
    if (strongest == null) {
      return null;
    }
    Category category = reading.category(s);
    String reason = "reads as " + category + " as a whole: " + text(evidence);
    Verdict verdict =
        new Verdict(Status.RECENT, trust, reason).harder(dated(s, strongest, trust, reason));
    return new Found(category, strongest.firstToken(), strongest.lastToken(), verdict);
  }

  private Verdict dated(int s, Evidence strongest, double trust, String reason) {
    int first = words.first(s);
    while (first + 1 < words.end(s) && words.token(first) < strongest.firstToken()) {
      first++;
    }
    Verdict dated = status.dated(s, first, first);
    return new Verdict(dated.status(), dated.factor() * trust, dated.reason() + "; " + reason);
  }

  private static @Nullable Evidence strongest(List<Evidence> evidence) {
    for (Evidence each : evidence) {
      if (each.weight() > 0) {
        return each;
      }
    }
    return null;
  }

  /**
   * What the lexicon found in a sentence, as the model was taught it: each term that escalates and
   * its status, the category of each that calms, the context of the article.
   */
  static Set<String> rules(List<Candidate> candidates, @Nullable String context) {
    Set<String> rules = new TreeSet<>();
    for (Candidate each : candidates) {
      Category category = each.term().category();
      if (category.channel() == Channel.E) {
        rules.add("E " + each.verdict().status());
        if (counts(each)) {
          rules.add("term " + each.term().id());
        }
      } else if (counts(each)) {
        rules.add("D " + category);
      }
    }
    if (context != null) {
      rules.add("context " + context);
    }
    return rules;
  }

  private static boolean escalates(List<Candidate> candidates) {
    for (Candidate each : candidates) {
      if (escalates(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean escalates(Candidate candidate) {
    return counts(candidate) && candidate.term().category().channel() == Channel.E;
  }

  private static boolean counts(Candidate candidate) {
    return candidate.verdict().factor() > 0;
  }

  private int readable() {
    int sentences = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      sentences += isRead(s) ? 1 : 0;
    }
    return sentences;
  }

  private boolean isRead(int s) {
    Part part = tokens.part(s);
    return (part == Part.TITLE || part == Part.BODY) && !tokens.isRepeated(s);
  }

  private String text(List<Evidence> evidence) {
    StringBuilder text = new StringBuilder();
    for (Evidence each : evidence) {
      text.append(text.isEmpty() ? "'" : ", '")
          .append(words(each.firstToken(), each.lastToken()))
          .append("' ")
          .append(tenths(each.weight()));
    }
    return text.toString();
  }

  /** With its sign and one decimal, as {@code %+.1f}, which costs more than all the rest. */
  private static String tenths(double value) {
    long tenths = Math.round(Math.abs(value) * 10);
    return (value < 0 ? "-" : "+") + tenths / 10 + "." + tenths % 10;
  }

  /** The words of a range of tokens without what stands between them, which may be markup. */
  private String words(int firstToken, int lastToken) {
    StringBuilder text = new StringBuilder(tokens.surface(firstToken));
    for (int i = firstToken + 1; i <= lastToken; i++) {
      text.append(' ').append(tokens.surface(i));
    }
    return text.toString();
  }
}
