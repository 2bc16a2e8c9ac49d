package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.LanguageLexicon;
import io.wirewatch.core.lexicon.Lexicon;
import io.wirewatch.core.lexicon.WordStream;
import io.wirewatch.core.place.PlaceFinder;
import io.wirewatch.core.reading.Reading;
import io.wirewatch.core.reading.ReadingInput;
import io.wirewatch.core.reading.ReadingModel;
import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.core.reading.SentenceWords;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.status.StatusRules;
import io.wirewatch.core.text.LanguageDetector;
import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what an article reports, where, and how much it escalates or calms. A pure function of
 * the article: same article, same analysis, to the bit. Thread-safe.
 */
public final class Analyzer {
  private final Tokenizer tokenizer;
  private final LanguageDetector detector;
  private final Lexicon lexicon;
  private final Map<String, StatusRules> rules = new HashMap<>();
  private final Map<String, ReadingModel> models = new TreeMap<>();
  private final RegionCatalogue catalogue;
  private final PlaceFinder finder;
  private final int possessive;
  private final String lexiconVersion;

  private Analyzer(List<Path> lexiconFiles, RegionCatalogue catalogue, ReadingSource readings) {
    Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    possessive = vocabulary.add("'s");
    lexicon = Lexicon.load(lexiconFiles, vocabulary);
    for (LanguageLexicon pack : lexicon.packs()) {
      rules.put(pack.language(), new StatusRules(pack, vocabulary));
    }
    this.catalogue = catalogue;
    finder = PlaceFinder.prepare(catalogue, vocabulary);
    detector = new LanguageDetector(vocabulary);
    for (LanguageLexicon pack : lexicon.packs()) {
      ReadingModel model = readings.load(pack.language(), vocabulary);
      if (model != null) {
        models.put(pack.language(), model);
      }
    }
    StringBuilder version = new StringBuilder(lexicon.version());
    models.forEach((language, model) -> version.append("+reading-").append(model.version()));
    lexiconVersion = version.toString();
    tokenizer = new Tokenizer(vocabulary.build());
  }

  /** An analyzer with the shipped lexicon and regions. */
  public static Analyzer standard() {
    return of(RegionCatalogue.standard(), List.of());
  }

  /**
   * An analyzer with regions and packs of a user's own.
   *
   * @param lexiconFiles packs, each replacing the shipped one of its language
   * @throws IllegalArgumentException telling file and line of what is wrong in a pack
   */
  public static Analyzer of(RegionCatalogue catalogue, List<Path> lexiconFiles) {
    return of(catalogue, lexiconFiles, ReadingSource.SHIPPED);
  }

  /**
   * As {@link #of(RegionCatalogue, List)}, with other weights of the second reading or none.
   *
   * @throws IllegalArgumentException telling file and line of what is wrong in a pack
   */
  public static Analyzer of(
      RegionCatalogue catalogue, List<Path> lexiconFiles, ReadingSource readings) {
    return new Analyzer(lexiconFiles, catalogue, readings);
  }

  /** The versions of the lexicon packs and of the weights of the second reading. */
  public String lexiconVersion() {
    return lexiconVersion;
  }

  /** The version of the region catalogue. */
  public String catalogueVersion() {
    return catalogue.version();
  }

  /** The analysis of an article. Never throws, whatever the text. */
  public Analysis analyze(Article article) {
    AnalysisDraft draft = draft(article);
    Scorer scorer = scorer(draft);
    if (scorer != null) {
      scorer.score();
    }
    return draft.finish(scorer != null, lexiconVersion);
  }

  /**
   * What the second reading sees of each sentence of an article, for teaching a model; empty when
   * no lexicon speaks its language.
   */
  public List<ReadingInput> readingInputs(Article article) {
    AnalysisDraft draft = draft(article);
    Scorer scorer = scorer(draft);
    return scorer == null
        ? List.of()
        : ReadingInput.of(draft.tokens, sentenceWords(draft), scorer::rules);
  }

  /**
   * The log-odds that the second reading gives each sentence of an article, beside what the lexicon
   * finds in it; empty when its language has none.
   */
  public double[] readingLogOdds(Article article) {
    Scorer scorer = scorer(draft(article));
    return scorer == null ? new double[0] : scorer.logOdds();
  }

  private AnalysisDraft draft(Article article) {
    TextFormat format =
        article.format() == Article.Format.HTML ? TextFormat.HTML : TextFormat.GUESS;
    Tokens tokens = tokenizer.tokenize(article.title(), article.text(), format);
    String language = detector.detect(tokens, article.language()).language();
    return new AnalysisDraft(article, language, tokens, finder.find(tokens, language), catalogue);
  }

  private SentenceWords sentenceWords(AnalysisDraft draft) {
    return new SentenceWords(draft.tokens, draft.places.mentions(), possessive);
  }

  private @Nullable Scorer scorer(AnalysisDraft draft) {
    LanguageLexicon pack = lexicon.of(draft.language);
    StatusRules status = rules.get(draft.language);
    if (pack == null || status == null) {
      return null;
    }
    ReadingModel model = models.get(draft.language);
    Reading reading = model == null ? null : model.read(sentenceWords(draft), draft.tokens);
    return new Scorer(pack, status, reading, new WordStream(draft.tokens, possessive), draft);
  }
}
