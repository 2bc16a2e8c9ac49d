package io.wirewatch.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * The same comparison as {@link FeedParseBenchmark} for a machine that is busy with other things:
 * feeds per second of processor time, ours and Rome in turns, so that both meet the same load.
 */
public final class FeedParseRates {
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 4;
  private static final int FEEDS = 150;
  private static final FeedSource SOURCE =
      FeedSource.of("https://news.example.org/feed.xml", "text/xml; charset=utf-8");

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final FeedParser parser = new FeedParser();

  private FeedParseRates() {}

  /** Reads one feed. */
  private interface Reader {
    void read(byte[] body) throws IOException, FeedException;
  }

  /** Prints feeds per second of processor time for each kind of feed. */
  public static void main(String[] args) throws Exception {
    FeedParseRates rates = new FeedParseRates();
    for (String kind : new String[] {"rss-cdata", "rss-escaped", "atom"}) {
      rates.print(kind);
    }
  }

  private void print(String kind) throws Exception {
    byte[] body = SampleFeeds.ofKind(kind);
    byte[] broken = SampleFeeds.broken(body);
    long ours = 0;
    long oursBroken = 0;
    long rome = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long a = nanos(b -> parser.parse(b, SOURCE), body);
      long b = nanos(in -> parser.parse(in, SOURCE), broken);
      long c =
          nanos(in -> new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(in))), body);
      ours += round < 0 ? 0 : a;
      oursBroken += round < 0 ? 0 : b;
      rome += round < 0 ? 0 : c;
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %d bytes: ours %.0f/s, ours on the broken twin %.0f/s, Rome %.0f/s: %.1f times%n",
        kind,
        body.length,
        perSecond(ours),
        perSecond(oursBroken),
        perSecond(rome),
        (double) rome / ours);
  }

  private long nanos(Reader reader, byte[] body) throws Exception {
    long start = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < FEEDS; i++) {
      reader.read(body);
    }
    return clock.getCurrentThreadCpuTime() - start;
  }

  private static double perSecond(long nanos) {
    return 1e9 * FEEDS * ROUNDS / nanos;
  }
}
