package io.wirewatch.core.state;

import static io.wirewatch.core.state.Hits.START;
import static io.wirewatch.core.state.Hits.hit;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionHit.WorldRate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegionSizeTest {
  private static final int PER_DAY = 1_000;
  private static final int DAYS = 6;

  @Test
  void staysUnder8MegabytesAndWritesUnder16KilobytesAnArticle() {
    InMemoryRegionStore store = new InMemoryRegionStore();
    RegionProcessor processor =
        new RegionProcessor(store, Hits.priors(), region -> region, Pace.live());
    long largest = 0;
    long mostWritten = 0;
    for (int i = 0; i < PER_DAY * DAYS; i++) {
      Duration at = Duration.ofDays(1).dividedBy(PER_DAY).multipliedBy(i);
      long before = store.bytesWritten();
      processor.apply(
          hit("%032x".formatted(i))
              .from("site" + i % 300 + ".example")
              .telling(Hits.text(i % 3 == 0 ? i - 1 : i))
              .published(at)
              .build());
      processor.advance(
          new Watermark(
              0, 1, START.plus(at).plusSeconds(1), null, new WorldRate(5000, 5000, START)),
          score -> {});
      if (i % 200 == 0) {
        largest = Math.max(largest, store.bytes());
      }
      mostWritten = Math.max(mostWritten, store.bytesWritten() - before);
    }

    System.out.printf(
        "region at %d articles a day: %d bytes at most, %d written by one article at most%n",
        PER_DAY, largest, mostWritten);
    assertThat(largest).isLessThan(8_000_000);
    assertThat(mostWritten).isLessThan(16_000);
  }
}
