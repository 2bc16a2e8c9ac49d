package io.wirewatch.core.state;

import static io.wirewatch.core.state.Hits.START;
import static io.wirewatch.core.state.Hits.hit;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionHit.WorldRate;
import io.wirewatch.events.RegionScore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A region depends on the set of articles and the clock, on nothing else. */
class RegionStateProperties {
  private static final Pace PACE =
      new Pace(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(240));

  @Property(tries = 200)
  void noOrderOfArrivalShowsInRecordsOrSnapshots(@ForAll long seed) {
    Random random = new Random(seed);
    List<Contribution> hits = hits(random, 30);
    List<Contribution> shuffled = new ArrayList<>(hits);
    Collections.shuffle(shuffled, random);

    assertThat(run(shuffled, List.of())).isEqualTo(run(hits, List.of()));
  }

  @Property(tries = 200)
  void noPaceOfTheClockShowsInRecordsOrSnapshots(@ForAll long seed) {
    Random random = new Random(seed);
    List<Contribution> hits = hits(random, 30);
    List<Instant> marks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      marks.add(hits.get(random.nextInt(hits.size())).fetchedAt().plusMillis(random.nextInt(3000)));
    }
    Collections.sort(marks);

    assertThat(run(hits, marks)).isEqualTo(run(hits, List.of()));
  }

  @Property(tries = 200)
  void whatArrivesBehindTheClockIsBookedAsIfItHadBeenInTime(@ForAll long seed) {
    Random random = new Random(seed);
    List<Contribution> hits = hits(random, 30);
    Instant sixHoursBefore = end(hits).minus(Duration.ofHours(6));
    List<Contribution> late = new ArrayList<>(hits);
    late.removeIf(hit -> hit.fetchedAt().isBefore(sixHoursBefore) || random.nextInt(3) == 0);
    Collections.shuffle(late, random);
    InMemoryRegionStore inTime = new InMemoryRegionStore();
    RegionProcessor one = open(inTime);
    hits.forEach(one::apply);
    one.advance(mark(end(hits)), score -> {});
    InMemoryRegionStore behind = new InMemoryRegionStore();
    RegionProcessor other = open(behind);
    hits.stream().filter(hit -> !late.contains(hit)).forEach(other::apply);
    other.advance(mark(end(hits)), score -> {});

    late.forEach(other::apply);

    assertThat(hours(behind)).isEqualTo(hours(inTime));
  }

  /** Everything that comes out and everything that is kept, as text. */
  private static List<String> run(List<Contribution> hits, List<Instant> marks) {
    InMemoryRegionStore store = new InMemoryRegionStore();
    RegionProcessor processor = open(store);
    List<RegionScore> scores = new ArrayList<>();
    List<Contribution> left = new ArrayList<>(hits);
    processor.advance(mark(START.minusSeconds(3600)), scores::add);
    for (Instant mark : marks) {
      for (Contribution hit : hits) {
        if (!hit.fetchedAt().isAfter(mark) && left.remove(hit)) {
          processor.apply(hit);
        }
      }
      processor.advance(mark(mark), scores::add);
    }
    left.forEach(processor::apply);
    processor.advance(mark(end(hits)), scores::add);
    List<String> all = new ArrayList<>();
    scores.forEach(score -> all.add(Json.string(score)));
    store.range(
        new byte[] {2},
        new byte[] {9},
        (key, value) ->
            all.add(HexFormat.of().formatHex(key) + '=' + HexFormat.of().formatHex(value)));
    return all;
  }

  private static Map<String, String> hours(InMemoryRegionStore store) {
    Map<String, String> hours = new TreeMap<>();
    store.range(
        RegionKeys.start("SY"),
        RegionKeys.end("SY"),
        (key, value) -> {
          if (key[RegionKeys.start("SY").length] == RegionKeys.HOUR) {
            hours.put(HexFormat.of().formatHex(key), HexFormat.of().formatHex(value));
          }
        });
    return hours;
  }

  /** Reprints, variations, updates, late and very late arrivals, in order of fetchedAt. */
  private static List<Contribution> hits(Random random, int count) {
    List<Contribution> hits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Duration published = Duration.ofMinutes(random.nextInt(100 * 60));
      Duration delay = Duration.ofMinutes(random.nextInt(random.nextInt(4) == 0 ? 1200 : 360));
      boolean update = i > 0 && random.nextInt(4) == 0;
      String id = update ? hits.get(random.nextInt(i)).article() : "a" + i;
      int version = (int) hits.stream().filter(h -> h.article().equals(id)).count() + 1;
      hits.add(
          hit(id)
              .version(version)
              .telling(Hits.text(random.nextInt(7)).substring(random.nextInt(150)))
              .from("site" + random.nextInt(4) + ".example")
              .points(random.nextInt(30), random.nextInt(10))
              .toll(random.nextInt(3) * random.nextInt(40))
              .categories(random.nextBoolean() ? "FORCE" : "THREAT")
              .divisions(random.nextBoolean() ? "SY-HA" : "SY-DY")
              .published(published)
              .fetched(published.plus(delay))
              .build());
    }
    hits.sort(Comparator.comparing(Contribution::fetchedAt));
    return hits;
  }

  private static RegionProcessor open(InMemoryRegionStore store) {
    return new RegionProcessor(store, Hits.priors(), region -> region, PACE);
  }

  private static Instant end(List<Contribution> hits) {
    return hits.stream()
        .map(Contribution::fetchedAt)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plusSeconds(2);
  }

  private static Watermark mark(Instant at) {
    return new Watermark(0, 1, at, null, new WorldRate(500, 500, START));
  }
}
