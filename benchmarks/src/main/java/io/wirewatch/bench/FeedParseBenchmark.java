package io.wirewatch.bench;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.ParsedFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Feeds of 100 KB, bytes to entries, on one thread: ours beside plain Rome. Both read the same
 * well-formed bytes; the broken kind is ours alone, since Rome refuses it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FeedParseBenchmark {
  private static final FeedSource SOURCE =
      FeedSource.of("https://news.example.org/feed.xml", "application/rss+xml; charset=utf-8");

  /** RSS with HTML in CDATA, RSS with escaped HTML, Atom with HTML content. */
  @Param({"rss-cdata", "rss-escaped", "atom"})
  public String kind = "rss-cdata";

  private final FeedParser parser = new FeedParser();
  private byte[] body = new byte[0];
  private byte[] broken = new byte[0];

  /** Generates the feed; a bare ampersand in its last entry makes the broken twin. */
  @Setup
  public void generate() {
    body = SampleFeeds.ofKind(kind);
    broken = SampleFeeds.broken(body);
  }

  /** Ours on well-formed feeds. */
  @Benchmark
  public ParsedFeed wirewatch() {
    return parser.parse(body, SOURCE);
  }

  /** Ours on feeds that are not well-formed: both passes. */
  @Benchmark
  public ParsedFeed wirewatchBroken() {
    return parser.parse(broken, SOURCE);
  }

  /** Rome on the same well-formed feeds, charset detection and dates included. */
  @Benchmark
  public SyndFeed rome() throws IOException, FeedException {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
  }
}
