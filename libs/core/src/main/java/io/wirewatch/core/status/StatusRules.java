package io.wirewatch.core.status;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.lexicon.LanguageLexicon;
import io.wirewatch.core.lexicon.MatchKind;
import io.wirewatch.core.lexicon.Matches;
import io.wirewatch.core.lexicon.Pack.Scope;
import io.wirewatch.core.lexicon.Pack.Term;
import io.wirewatch.core.lexicon.Pack.Trigger;
import io.wirewatch.core.lexicon.WordStream;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import io.wirewatch.events.Analysis.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The status rules of one language. Immutable and thread-safe; {@link #read} gives the state for
 * one article.
 */
public final class StatusRules {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final int RECENT_DAYS = 7;
  private static final int OPENING = 4;
  private static final int NOUN_OF_DATE = 3;
  private static final int FURTHEST_BACK = 4;

  private final LanguageLexicon lexicon;
  private final DateWords dates;

  /** The rules of a pack; the words dates are made of join the vocabulary. */
  public StatusRules(LanguageLexicon lexicon, Vocabulary.Builder vocabulary) {
    this.lexicon = lexicon;
    this.dates = DateWords.of(lexicon.language(), vocabulary);
  }

  /** The rules, bound to one article. */
  public Reading read(WordStream words, Matches matches, LocalDate published) {
    return new Reading(words, matches, published);
  }

  /** The rules at work on one article. Not thread-safe. */
  public final class Reading {
    private final WordStream words;
    private final Tokens tokens;
    private final Matches matches;
    private final DateExpressions expressions;
    private final @Nullable List<DateExpressions.Dated>[] dated;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Reading(WordStream words, Matches matches, LocalDate published) {
      this.words = words;
      this.tokens = words.tokens();
      this.matches = matches;
      this.expressions = new DateExpressions(dates, lexicon, words, published);
      this.dated = new List[tokens.sentenceCount()];
    }

    /**
     * The verdict on match {@code m}, a TERM, among the matches [{@code from}, {@code to}) of its
     * sentence.
     */
    public Verdict verdict(int m, int from, int to) {
      int s = matches.sentence(m);
      if (tokens.part(s) == Part.BOILERPLATE) {
        return Verdict.of(Status.BOILERPLATE, "stands in boilerplate");
      }
      if (tokens.isRepeated(s)) {
        return Verdict.of(Status.REPEATED, "the sentence stood already above");
      }
      Term term = lexicon.term(matches, m);
      Verdict verdict = Verdict.RECENT;
      for (int t = from; t < to; t++) {
        MatchKind kind = lexicon.kind(matches, t);
        if (kind == MatchKind.PSEUDO && cancels(t, m)) {
          return Verdict.of(
              Status.PSEUDO,
              "is part of '" + quote(t) + "' (" + lexicon.pseudo(matches, t).id() + ")");
        }
        if (kind == MatchKind.TRIGGER) {
          Trigger trigger = lexicon.trigger(matches, t);
          if (Verdict.factor(trigger) < verdict.factor()
              && concerns(trigger, term)
              && reaches(trigger, t, m)) {
            verdict =
                new Verdict(
                    trigger.status(),
                    Verdict.factor(trigger),
                    "'" + quote(t) + "' (" + trigger.id() + ")");
          }
        }
      }
      return verdict.factor() == 0
          ? verdict
          : verdict.harder(dated(s, matches.first(m), matches.last(m)));
    }

    private boolean cancels(int pseudo, int m) {
      return lexicon.pseudo(matches, pseudo).inside()
          ? matches.contains(pseudo, m)
          : matches.overlap(m, pseudo);
    }

    private boolean concerns(Trigger trigger, Term term) {
      Category category = term.category();
      boolean future =
          trigger.status() == Status.HYPOTHETICAL || trigger.status() == Status.PLANNED;
      return !(future && category == Category.THREAT)
          && (trigger.channel() == null || trigger.channel() == category.channel())
          && (trigger.categories().isEmpty() || trigger.categories().contains(category));
    }

    private boolean reaches(Trigger trigger, int t, int m) {
      if (matches.overlap(t, m) || isDate(t)) {
        return false;
      }
      Scope scope = trigger.scope();
      if (scope == Scope.SENTENCE) {
        return true;
      }
      int tFirst = matches.first(t);
      int tLast = matches.last(t);
      int first = matches.first(m);
      int last = matches.last(m);
      boolean forward = scope != Scope.BEFORE;
      boolean backward = scope != Scope.AFTER;
      if (forward && tLast < last) {
        return tLast >= first || isNear(tLast, first, trigger);
      }
      return backward && tFirst > last && isNear(last, tFirst, trigger);
    }

    /** 'May' in 'May 31' is no auxiliary. */
    private boolean isDate(int t) {
      int first = matches.first(t);
      if (matches.last(t) != first || !tokens.isCapitalised(words.token(first))) {
        return false;
      }
      for (DateExpressions.Dated each : dates(matches.sentence(t))) {
        if (first >= each.first() && first <= each.last()) {
          return true;
        }
      }
      return false;
    }

    private boolean isNear(int left, int right, Trigger trigger) {
      if (right - left > trigger.reach() + 1) {
        return false;
      }
      long stop = lexicon.bitOf(trigger.stop());
      int distance = 0;
      for (int p = left + 1; p < right; p++) {
        int word = words.word(p);
        if (word == WordStream.STRONG
            || (stop != 0 && word > 0 && (lexicon.bits(word) & stop) != 0)) {
          return false;
        }
        distance += word == WordStream.COMMA ? 2 : 1;
      }
      return distance <= trigger.reach();
    }

    /**
     * What the dates in sentence s and before it say of its words {@code firstWord} to {@code
     * lastWord}: HISTORIC when they happened more than a week before the article, else RECENT.
     */
    public Verdict dated(int s, int firstWord, int lastWord) {
      List<DateExpressions.Dated> own = dates(s);
      DateExpressions.Dated nearest = null;
      int best = Integer.MAX_VALUE;
      for (DateExpressions.Dated each : own) {
        int distance =
            each.last() < firstWord
                ? firstWord - each.last()
                : each.first() > lastWord ? each.first() - lastWord : 0;
        if (distance < best && !isOfAnother(each, s, firstWord, lastWord)) {
          best = distance;
          nearest = each;
        }
      }
      if (nearest != null) {
        return nearest.age() > RECENT_DAYS
            ? Verdict.historic(
                nearest.age(), "dated '" + quote(nearest.first(), nearest.last()) + "'")
            : Verdict.RECENT;
      }
      return continued(s);
    }

    private boolean isOfAnother(DateExpressions.Dated date, int s, int firstWord, int lastWord) {
      int behind = firstWord - date.last();
      return (behind < 1 || behind > NOUN_OF_DATE)
          && lastWord <= date.last()
          && expressions.isAttribute(date, s);
    }

    /**
     * A sentence without a date goes on with the one that opens the sentence before, within a
     * paragraph.
     */
    private Verdict continued(int s) {
      for (int before = s - 1;
          before >= Math.max(0, s - FURTHEST_BACK)
              && !tokens.startsLine(before + 1)
              && tokens.part(before) == tokens.part(s);
          before--) {
        List<DateExpressions.Dated> dates = dates(before);
        if (!dates.isEmpty()) {
          DateExpressions.Dated opening = dates.getFirst();
          boolean opens = opening.first() - words.first(before) < OPENING;
          return opens && opening.age() > RECENT_DAYS
              ? Verdict.historic(
                  opening.age(), "goes on from '" + quote(opening.first(), opening.last()) + "'")
              : Verdict.RECENT;
        }
      }
      return Verdict.RECENT;
    }

    private List<DateExpressions.Dated> dates(int s) {
      List<DateExpressions.Dated> known = dated[s];
      if (known == null) {
        known = expressions.in(s);
        dated[s] = known;
      }
      return known;
    }

    private String quote(int match) {
      return quote(matches.first(match), matches.last(match));
    }

    private String quote(int firstWord, int lastWord) {
      int first = words.token(firstWord);
      int last = words.token(lastWord);
      return onOneLine(tokens.source(first).substring(tokens.start(first), tokens.end(last)));
    }

    /** Runs of white space made one blank; most quotes have none. */
    private static String onOneLine(String quote) {
      for (int i = 0; i < quote.length(); i++) {
        char c = quote.charAt(i);
        boolean more = c == ' ' && i + 1 < quote.length() && quote.charAt(i + 1) == ' ';
        if (more || c >= '\t' && c <= '\r') {
          return WHITE_SPACE.matcher(quote).replaceAll(" ");
        }
      }
      return quote;
    }
  }
}
