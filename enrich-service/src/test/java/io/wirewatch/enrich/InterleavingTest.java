package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.state.InMemoryRegionStore;
import io.wirewatch.core.state.Pace;
import io.wirewatch.core.state.RegionProcessor;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionHit.WorldRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kafka keeps the order within a source partition and none between them: every interleaving must
 * give the same snapshots.
 */
class InterleavingTest {

  private static final int PARTITIONS = 3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noInterleavingOfTheSourcePartitionsShowsInTheSnapshots(long seed) {
    var sources = sources(new Random(5));
    var alternating = run(interleave(sources, new Random(0), 1));
    var other = run(interleave(sources, new Random(seed), 40));
    var difference =
        IntStream.range(0, Math.min(other.size(), alternating.size()))
            .filter(i -> !other.get(i).equals(alternating.get(i)))
            .mapToObj(i -> alternating.get(i) + "\n" + other.get(i))
            .findFirst();
    assertThat(difference).isEmpty();
    assertThat(other).hasSameSizeAs(alternating);
  }

  private static List<List<RegionHit>> sources(Random random) {
    var sources = new ArrayList<List<RegionHit>>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      var source = new ArrayList<RegionHit>();
      for (int second = 0; second < 3_000; second += 2) {
        if (random.nextInt(30) == 0) {
          var at = Invented.START.plusSeconds(second).plusMillis(random.nextInt(2_000));
          var region = List.of("SY", "UA", "SD").get(random.nextInt(3));
          var text = "Shells fell on the town of number " + random.nextInt(9) + " and its market.";
          var article = Invented.article("a" + partition + "-" + second, 1, at, region, text);
          var origin = new RegionHit.Origin("ww.articles", partition, second);
          source.addAll(Invented.read(article, origin).contributions());
        }
        source.add(watermark(partition, second + 2, random));
      }
      sources.add(source);
    }
    return sources;
  }

  private static Watermark watermark(int partition, int second, Random random) {
    var time = Invented.START.plusSeconds(second).plusMillis(random.nextInt(7));
    var coverage =
        second % 500 == 0
            ? List.of(new FeedCoverage("outlet1.example", 3, random.nextInt(4), Invented.START))
            : null;
    var world = new WorldRate(second, second / 2.0, Invented.START);
    return new Watermark(partition, PARTITIONS, time, coverage, world);
  }

  /** Takes runs of up to {@code longest} records from one source after the other. */
  private static List<RegionHit> interleave(
      List<List<RegionHit>> sources, Random random, int longest) {
    var at = new int[PARTITIONS];
    var merged = new ArrayList<RegionHit>();
    int total = sources.stream().mapToInt(List::size).sum();
    while (merged.size() < total) {
      int partition = random.nextInt(PARTITIONS);
      var source = sources.get(partition);
      for (int run = 1 + random.nextInt(longest); run > 0 && at[partition] < source.size(); run--) {
        merged.add(source.get(at[partition]++));
      }
    }
    return merged;
  }

  private static List<String> run(List<RegionHit> hits) {
    var regions =
        new RegionProcessor(new InMemoryRegionStore(), Priors.shipped(), id -> id, Pace.live());
    var scores = new ArrayList<String>();
    hits.forEach(hit -> regions.accept(hit, score -> scores.add(Json.string(score))));
    return scores.stream().sorted().toList();
  }
}
