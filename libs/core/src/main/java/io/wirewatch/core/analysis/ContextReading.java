package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.LanguageLexicon;
import io.wirewatch.core.lexicon.MatchKind;
import io.wirewatch.core.lexicon.Matches;
import io.wirewatch.core.lexicon.Pack.Context;
import io.wirewatch.core.lexicon.Pack.Term;
import io.wirewatch.core.status.Verdict;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.events.Analysis.Status;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of text an article is, as far as that takes the violence out of its words: by the
 * section of its URL, by the cues of the whole article, by those of a sentence. A section concerns
 * every hit, a strong cue in a sentence those of contexts that are a world of their own (sport,
 * films), everything else only terms with peaceful senses.
 */
final class ContextReading {
  private static final double CUES_PER_SENTENCE = 0.25;
  private static final int STRONG = 2;

  private final LanguageLexicon lexicon;
  private final List<Context> contexts;
  private final int section;
  private final int article;
  private final byte[] strong;
  private final byte[] weak;
  private final int count;

  ContextReading(LanguageLexicon lexicon, Matches matches, Tokens tokens, @Nullable String url) {
    this.lexicon = lexicon;
    this.contexts = lexicon.contexts();
    this.count = contexts.size();
    this.section = url == null ? -1 : sectionOf(url);
    this.strong = new byte[tokens.sentenceCount() * count];
    this.weak = new byte[tokens.sentenceCount() * count];
    this.article = readCues(matches, tokens);
  }

  private int readCues(Matches matches, Tokens tokens) {
    int[] scores = new int[count];
    boolean[] certain = new boolean[count];
    long[] seen = new long[Integer.highestOneBit(matches.size() + 4) * 4];
    for (int m = 0; m < matches.size(); m++) {
      MatchKind kind = lexicon.kind(matches, m);
      if (kind != MatchKind.CUE && kind != MatchKind.STRONG_CUE) {
        continue;
      }
      boolean isStrong = kind == MatchKind.STRONG_CUE;
      int context = lexicon.context(matches, m);
      byte[] counts = isStrong ? strong : weak;
      int cell = matches.sentence(m) * count + context;
      counts[cell] = (byte) Math.min(100, counts[cell] + 1);
      if (isNew(seen, (long) context << 32 | matches.word(m))) {
        scores[context] += isStrong ? STRONG : 1;
        certain[context] |= isStrong;
      }
    }
    int best = -1;
    for (int c = 0; c < count; c++) {
      boolean holds =
          certain[c] && scores[c] >= Math.max(STRONG, tokens.sentenceCount() * CUES_PER_SENTENCE);
      if (holds && (best < 0 || scores[c] > scores[best])) {
        best = c;
      }
    }
    return best;
  }

  /** Puts a key above 0 into a table with room to spare; false when it was there. */
  private static boolean isNew(long[] table, long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & table.length - 1;
    while (table[slot] != 0) {
      if (table[slot] == key) {
        return false;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = key;
    return true;
  }

  private int sectionOf(String url) {
    int scheme = url.indexOf("://");
    int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    if (slash < 0) {
      return -1;
    }
    String[] parts = url.substring(slash + 1).toLowerCase(java.util.Locale.ROOT).split("[/?#]", 6);
    for (int i = 0; i < Math.min(4, parts.length - 1); i++) {
      for (int c = 0; c < count; c++) {
        if (contexts.get(c).urls().contains(parts[i])) {
          return c;
        }
      }
    }
    return -1;
  }

  /** The context of the whole article, or null. */
  @Nullable String name() {
    int context = section >= 0 ? section : article;
    return context < 0 ? null : contexts.get(context).id();
  }

  /** What the context leaves of a hit in sentence s, whose verdict was {@code verdict}. */
  Verdict apply(Verdict verdict, Term term, int s) {
    if (section >= 0) {
      return discount(verdict, section, "the URL is of section " + contexts.get(section).id());
    }
    for (int c = 0; c < count; c++) {
      int cell = s * count + c;
      boolean concerns = contexts.get(c).whole() || term.ambiguous();
      if (strong[cell] > 0 && concerns) {
        return discount(verdict, c, "a cue of " + contexts.get(c).id() + " in the sentence");
      }
      if (weak[cell] > 1 && term.ambiguous() && contexts.get(c).whole()) {
        return discount(verdict, c, "cues of " + contexts.get(c).id() + " in the sentence");
      }
    }
    if (article >= 0 && term.ambiguous()) {
      return discount(verdict, article, "the article is of " + contexts.get(article).id());
    }
    return verdict;
  }

  private Verdict discount(Verdict verdict, int context, String reason) {
    double factor = contexts.get(context).factor();
    if (verdict.factor() == 0) {
      return verdict;
    }
    if (factor == 0) {
      return new Verdict(Status.CONTEXT, 0, reason);
    }
    return new Verdict(
        Status.CONTEXT,
        verdict.factor() * factor,
        verdict.reason().isEmpty() ? reason : verdict.reason() + "; " + reason);
  }

  @Override
  public String toString() {
    return "ContextReading[section="
        + section
        + ", article="
        + article
        + ", strong="
        + Arrays.toString(strong)
        + "]";
  }
}
