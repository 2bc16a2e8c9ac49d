package io.wirewatch.bench;

import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.lexicon.Lexicon;
import io.wirewatch.core.lexicon.Pack;
import io.wirewatch.core.lexicon.Phrase;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles a second on one core: the whole analysis, and Lucene Monitor that only matches the same
 * patterns, in the same run on the same articles of 5 KB.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBenchmark {
  private List<Article> articles = List.of();
  private Analyzer analyzer = Analyzer.standard();
  private MonitorPeer peer;
  private int next;

  @Setup
  public void load() throws IOException {
    articles = Corpus.articles();
    analyzer = Analyzer.standard();
    peer = new MonitorPeer(patterns());
  }

  @TearDown
  public void close() throws IOException {
    peer.close();
  }

  @Benchmark
  public Analysis wholeAnalysis() {
    return analyzer.analyze(nextArticle());
  }

  @Benchmark
  public int luceneMonitorPatternsOnly() throws IOException {
    Article article = nextArticle();
    return peer.match(article.title(), article.text());
  }

  private Article nextArticle() {
    next = next + 1 == articles.size() ? 0 : next + 1;
    return articles.get(next);
  }

  /** Every phrase of the English pack: terms, pseudo-patterns, status triggers, contexts, tolls. */
  static List<Phrase> patterns() {
    Pack pack = Lexicon.pack("en");
    List<Phrase> phrases = new ArrayList<>(pack.tolls());
    pack.terms().forEach(term -> phrases.addAll(term.phrases()));
    pack.pseudos().forEach(pseudo -> phrases.addAll(pseudo.phrases()));
    pack.triggers().forEach(trigger -> phrases.addAll(trigger.phrases()));
    for (Pack.Context context : pack.contexts()) {
      phrases.addAll(context.strong());
      phrases.addAll(context.cues());
    }
    return phrases;
  }
}
