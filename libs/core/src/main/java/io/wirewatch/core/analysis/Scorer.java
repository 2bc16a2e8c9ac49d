package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.lexicon.LanguageLexicon;
import io.wirewatch.core.lexicon.MatchKind;
import io.wirewatch.core.lexicon.Matches;
import io.wirewatch.core.lexicon.Pack.Term;
import io.wirewatch.core.lexicon.WordStream;
import io.wirewatch.core.reading.Reading;
import io.wirewatch.core.status.StatusRules;
import io.wirewatch.core.status.Verdict;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Status;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the matches of one article into hits with points, sentence by sentence. */
final class Scorer {
  private static final double TITLE = 1.5;
  private static final double LEAD = 1.25;
  private static final int LEAD_SENTENCES = 3;

  private final LanguageLexicon lexicon;
  private final WordStream words;
  private final Tokens tokens;
  private final AnalysisDraft draft;
  private final Matches matches;
  private final StatusRules.Reading status;
  private final ContextReading context;
  private final TollReading tolls;
  private final SceneReading scenes;
  private final @Nullable SecondReading second;

  Scorer(
      LanguageLexicon lexicon,
      StatusRules rules,
      @Nullable Reading reading,
      WordStream words,
      AnalysisDraft draft) {
    this.lexicon = lexicon;
    this.words = words;
    this.tokens = words.tokens();
    this.draft = draft;
    this.matches = lexicon.match(words);
    this.status =
        rules.read(
            words, matches, draft.article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    this.context = new ContextReading(lexicon, matches, tokens, draft.article.url());
    this.tolls = new TollReading(lexicon, words, matches);
    this.scenes = new SceneReading(draft.places, tokens);
    this.second =
        reading == null ? null : new SecondReading(reading, words, matches, status, context.name());
  }

  void score() {
    draft.context = context.name();
    int lead = 0;
    int from = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      int to = from;
      while (to < matches.size() && matches.sentence(to) == s) {
        to++;
      }
      lead += tokens.part(s) == Part.BODY ? 1 : 0;
      double position =
          tokens.part(s) == Part.TITLE
              ? TITLE
              : tokens.part(s) == Part.BODY && lead <= LEAD_SENTENCES ? LEAD : 1;
      if (to > from || second != null) {
        scoreSentence(s, from, to, position);
      }
      from = to;
    }
  }

  /** What the lexicon and its rules found in sentence s, in the words of the second reading. */
  Set<String> rules(int s) {
    int from = 0;
    while (from < matches.size() && matches.sentence(from) < s) {
      from++;
    }
    int to = from;
    while (to < matches.size() && matches.sentence(to) == s) {
      to++;
    }
    return SecondReading.rules(candidates(s, from, to), context.name());
  }

  /** The log-odds the second reading gives each sentence; empty when there is none. */
  double[] logOdds() {
    return second == null
        ? new double[0]
        : IntStream.range(0, tokens.sentenceCount())
            .mapToDouble(s -> second.logOdds(s, rules(s)))
            .toArray();
  }

  private void scoreSentence(int s, int from, int to, double position) {
    List<Candidate> candidates = candidates(s, from, to);
    boolean counts = false;
    if (second != null) {
      SecondReading.Outcome outcome = second.read(s, candidates);
      SecondReading.Found found = outcome.found();
      counts = found != null && addFound(s, found, position);
      candidates = outcome.candidates();
    }
    for (Candidate each : candidates) {
      counts |= addHit(s, each, position);
    }
    if (counts) {
      scenes.parties().addPairs(s, draft.pairs);
    }
  }

  /**
   * The terms of a sentence, longest first, without those that share a word with a longer one that
   * stands.
   */
  private List<Candidate> candidates(int s, int from, int to) {
    List<Candidate> all = new ArrayList<>();
    for (int m = from; m < to; m++) {
      if (lexicon.kind(matches, m) == MatchKind.TERM) {
        Term term = lexicon.term(matches, m);
        if (isInContext(m, s, term)) {
          all.add(new Candidate(m, term, context.apply(status.verdict(m, from, to), term, s)));
        }
      }
    }
    if (all.size() < 2) {
      return all;
    }
    all.sort(this::byLength);
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate each : all) {
      if (!overlapsAny(chosen, each)) {
        chosen.add(each);
      }
    }
    chosen.sort((a, b) -> Integer.compare(matches.first(a.match()), matches.first(b.match())));
    return chosen;
  }

  /** What nothing cancels as a whole first, then the longer, the heavier, the earlier. */
  private int byLength(Candidate a, Candidate b) {
    int order = Boolean.compare(isOfAnotherWorld(a.verdict()), isOfAnotherWorld(b.verdict()));
    order =
        order != 0 ? order : Integer.compare(matches.slots(b.match()), matches.slots(a.match()));
    order = order != 0 ? order : Double.compare(b.term().weight(), a.term().weight());
    return order != 0 ? order : Integer.compare(matches.first(a.match()), matches.first(b.match()));
  }

  private boolean overlapsAny(List<Candidate> chosen, Candidate candidate) {
    for (Candidate other : chosen) {
      if (matches.overlap(other.match(), candidate.match())) {
        return true;
      }
    }
    return false;
  }

  /** Cancelled as a whole: then a shorter phrase inside that stands on its own counts instead. */
  private static boolean isOfAnotherWorld(Verdict verdict) {
    return verdict.status() == Status.PSEUDO
        || verdict.status() == Status.CONTEXT && verdict.factor() == 0;
  }

  /** Whether a term has beside it the words it needs and none it must not have. */
  private boolean isInContext(int m, int s, Term term) {
    long needs = lexicon.bitOf(term.needs());
    long unless = lexicon.bitOf(term.unless());
    if ((needs | unless) == 0) {
      return true;
    }
    boolean needed = needs == 0;
    for (int p = words.first(s); p < words.end(s); p++) {
      long bits = lexicon.bits(words.word(p));
      if ((bits & (needs | unless)) != 0 && !matches.covers(m, p)) {
        if ((bits & unless) != 0) {
          return false;
        }
        needed = true;
      }
    }
    return needed;
  }

  private boolean addHit(int s, Candidate candidate, double position) {
    int first = words.token(matches.first(candidate.match()));
    int last = words.token(matches.last(candidate.match()));
    Term term = candidate.term();
    return add(
        s, term.category(), term.id(), first, last, candidate.verdict(), term.weight() * position);
  }

  private boolean addFound(int s, SecondReading.Found found, double position) {
    return add(
        s,
        found.category(),
        SecondReading.TERM,
        found.firstToken(),
        found.lastToken(),
        found.verdict(),
        found.category().weight() * position);
  }

  private boolean add(
      int s, Category category, String term, int first, int last, Verdict verdict, double weight) {
    SceneReading.Placed scene = scenes.of(s, first, last, category);
    double points = weight * verdict.factor() * scene.factor();
    if (points > 0) {
      draft.totals.add(s, scene.regions(), category, points, tolls.of(s));
    }
    String reason =
        scene.reason().isEmpty()
            ? verdict.reason()
            : verdict.reason().isEmpty()
                ? scene.reason()
                : verdict.reason() + "; " + scene.reason();
    draft.hits.add(
        new Analysis.Hit(
            category.channel(),
            category.name(),
            term,
            draft.words(first, last),
            draft.span(first, last),
            draft.span(tokens.firstToken(s), tokens.endToken(s) - 1),
            verdict.status(),
            reason,
            RegionTotals.rounded(points),
            scene.regions()));
    return points > 0;
  }
}
