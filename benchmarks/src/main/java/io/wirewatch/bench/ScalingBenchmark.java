package io.wirewatch.bench;

import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What the analysis costs when the lexicon, or the gazetteer, is ten times as large. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScalingBenchmark {
  /** Nine times the 45,000 or so names the shipped gazetteer has. */
  private static final int MORE_NAMES = 400_000;

  @Param({"nothing", "lexicon", "lexiconOfSameWords", "gazetteer"})
  public String grown = "nothing";

  private List<Article> articles = List.of();
  private Analyzer analyzer = Analyzer.standard();
  private int next;

  @Setup
  public void load() throws IOException {
    articles = Corpus.articles();
    analyzer =
        switch (grown) {
          case "lexicon" -> Analyzer.of(RegionCatalogue.standard(), List.of(Grown.lexicon()));
          case "lexiconOfSameWords" ->
              Analyzer.of(RegionCatalogue.standard(), List.of(Grown.lexiconOfSameWords()));
          case "gazetteer" ->
              Analyzer.of(RegionCatalogue.load(Grown.regions(MORE_NAMES)), List.of());
          default -> Analyzer.standard();
        };
  }

  @Benchmark
  public Analysis wholeAnalysis() {
    next = next + 1 == articles.size() ? 0 : next + 1;
    return analyzer.analyze(articles.get(next));
  }
}
