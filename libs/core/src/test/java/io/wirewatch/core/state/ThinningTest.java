package io.wirewatch.core.state;

import static io.wirewatch.core.state.Hits.START;
import static io.wirewatch.core.state.Hits.hit;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.ledger.WorldCounter;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionScore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading a tenth of the feeds must not change how often a region alerts. */
class ThinningTest {
  private static final int DAYS = 110;
  private static final int REGIONS = 8;
  private static final int BURSTS_EACH = 2;

  @Test
  void aTenthOfTheArticlesAlertsAboutAsOften() {
    List<Contribution> all = stream(new Random(11));
    List<Contribution> tenth = all.stream().filter(hit -> hit.toll() % 10 == 3).toList();

    int alerts = alerts(all);
    int fewer = alerts(tenth);

    System.out.printf(
        "thinning: %d articles give %d alerts, %d give %d, of %d bursts%n",
        all.size(), alerts, tenth.size(), fewer, REGIONS * BURSTS_EACH);
    assertThat(alerts).isGreaterThan(REGIONS);
    assertThat((double) fewer / alerts).isBetween(0.5, 2.0);
  }

  /** Openings of ALERT after the first 30 days. */
  private static int alerts(List<Contribution> hits) {
    RegionProcessor processor =
        new RegionProcessor(
            new InMemoryRegionStore(),
            Hits.priors(),
            region -> region,
            Pace.every(Duration.ofHours(6)));
    WorldCounter world = new WorldCounter();
    Alarms alarms = new Alarms();
    int next = 0;
    for (int hours = 0; hours <= DAYS * 24; hours += 6) {
      Instant now = START.plus(Duration.ofHours(hours));
      for (; next < hits.size() && !hits.get(next).fetchedAt().isAfter(now); next++) {
        processor.apply(hits.get(next));
        world.count(hits.get(next).publishedAt());
      }
      processor.advance(new Watermark(0, 1, now, null, world.rate(now)), alarms::see);
    }
    return alarms.opened;
  }

  private static final class Alarms {
    private final Map<String, Instant> open = new HashMap<>();
    private int opened;

    void see(RegionScore score) {
      boolean up = (score.rise() >= 3.2 || score.surpriseBits() >= 6) && score.origins() >= 2;
      boolean down = score.rise() < 2.1 && score.surpriseBits() < 3;
      Instant since = open.get(score.region());
      if (since == null && up) {
        open.put(score.region(), score.clock());
        opened += score.clock().isAfter(START.plus(Duration.ofDays(30))) ? 1 : 0;
      } else if (since != null && !down) {
        open.put(score.region(), score.clock());
      } else if (since != null && since.plus(Duration.ofDays(1)).isBefore(score.clock())) {
        open.remove(score.region());
      }
    }
  }

  /**
   * Regions of 6 to 60 stories a day, days uneven, most stories told by several outlets; on top
   * bursts of four days at eight times the usual. The toll tells articles apart for thinning.
   */
  private static List<Contribution> stream(Random random) {
    List<Contribution> hits = new ArrayList<>();
    for (int region = 0; region < REGIONS; region++) {
      double usual = 6 * Math.pow(10, region / (REGIONS - 1.0));
      for (int day = 0; day < DAYS; day++) {
        int sinceFirst = day - 40 - 2 * region;
        boolean burst = sinceFirst >= 0 && sinceFirst % 25 < 4 && sinceFirst / 25 < BURSTS_EACH;
        double uneven = 0.6 + 0.8 * random.nextDouble();
        long stories = Math.round(usual * uneven * (burst ? 8 : 1));
        for (int story = 0; story < stories; story++) {
          tell(hits, random, region, day, (region * DAYS + day) * 1000 + story);
        }
      }
    }
    hits.sort(Comparator.comparing(Contribution::fetchedAt));
    return hits;
  }

  private static void tell(List<Contribution> hits, Random random, int region, int day, int story) {
    int outlets = 1 + random.nextInt(3);
    Duration first = Duration.ofDays(day).plusMinutes(random.nextInt(1380));
    double points = random.nextInt(3) == 0 ? 5 + random.nextInt(20) : 0;
    for (int outlet = 0; outlet < outlets; outlet++) {
      hits.add(
          hit("s" + story + "-" + outlet)
              .in("R" + region)
              .from("site" + random.nextInt(40) + ".example")
              .telling(points > 0 ? Hits.text(story) : "")
              .points(points, 0)
              .toll(random.nextInt(1000))
              .published(first.plusMinutes(20L * outlet))
              .build());
    }
  }
}
