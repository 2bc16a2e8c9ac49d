package io.wirewatch.bench;

import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.region.RegionCatalogue;
import java.lang.ref.Reference;
import java.util.List;

/**
 * What the shipped catalogue costs at the start of a cold JVM: time to load it, time until an
 * analyzer with all packs stands on it, and the heap that both hold afterwards. Prints one line.
 */
public final class CatalogueLoad {
  private CatalogueLoad() {}

  /** Loads once. */
  public static void main(String[] args) {
    long before = held();
    long begun = System.nanoTime();
    RegionCatalogue catalogue = RegionCatalogue.standard();
    double loaded = (System.nanoTime() - begun) / 1e6;
    long withCatalogue = held();
    long again = System.nanoTime();
    Analyzer analyzer = Analyzer.of(catalogue, List.of());
    double analyzerMillis = (System.nanoTime() - again) / 1e6;
    long withAnalyzer = held();
    System.out.printf(
        "catalogue of %d regions: %.0f ms, %d MB; analyzer on it: %.0f ms more, %d MB more%n",
        catalogue.regions().size(),
        loaded,
        withCatalogue - before >> 20,
        analyzerMillis,
        withAnalyzer - withCatalogue >> 20);
    Reference.reachabilityFence(catalogue);
    Reference.reachabilityFence(analyzer);
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
