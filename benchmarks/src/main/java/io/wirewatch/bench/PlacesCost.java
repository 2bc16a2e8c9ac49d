package io.wirewatch.bench;

import io.wirewatch.core.place.PlaceFinder;
import io.wirewatch.core.place.Places;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionType;
import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many regions and actors the shipped catalogue has, and what it costs to find the places and
 * the scene of every sentence of one article (a file): CPU time of the thread, the best of 40
 * rounds of 500.
 */
public final class PlacesCost {
  private static final int ROUNDS = 40;
  private static final int TIMES = 500;

  private PlacesCost() {}

  /**
   * Prints two lines.
   *
   * @param args the file of the article
   */
  public static void main(String[] args) throws IOException {
    RegionCatalogue catalogue = RegionCatalogue.standard();
    Vocabulary.Builder words = new Vocabulary.Builder();
    PlaceFinder finder = PlaceFinder.prepare(catalogue, words);
    Tokens tokens =
        new Tokenizer(words.build())
            .tokenize(null, Files.readString(Path.of(args[0])), TextFormat.GUESS);
    System.out.printf(
        "%d flashpoints, %d groups, %d actors%n",
        count(catalogue, RegionType.FLASHPOINT),
        count(catalogue, RegionType.GROUP),
        catalogue.actors().size());
    long best = Long.MAX_VALUE;
    long scenes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < TIMES; i++) {
        Places places = finder.find(tokens);
        for (int s = 0; s < tokens.sentenceCount(); s++) {
          scenes += places.scene(s).regions().size();
        }
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
      best = Math.min(best, spent);
    }
    System.out.printf(
        "%d tokens, %d mentions, %d scenes: %.1f µs CPU%n",
        tokens.size(),
        finder.find(tokens).mentions().size(),
        scenes / (ROUNDS * TIMES),
        best / 1e3 / TIMES);
  }

  private static long count(RegionCatalogue catalogue, RegionType type) {
    return catalogue.regions().stream().filter(region -> region.type() == type).count();
  }
}
