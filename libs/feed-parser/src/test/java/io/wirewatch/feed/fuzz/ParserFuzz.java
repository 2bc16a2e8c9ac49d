package io.wirewatch.feed.fuzz;

import io.wirewatch.feed.Entry;
import io.wirewatch.feed.FeedJson;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.FeedText;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.feed.opml.Opml;
import io.wirewatch.feed.problem.ProblemKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The long fuzzing run, by hand:
 *
 * <pre>java -Xmx256m -cp … io.wirewatch.feed.fuzz.ParserFuzz MINUTES [SEED [FOLDER WITH SEEDS]]
 * </pre>
 *
 * It ends with exit code 1, and the document in {@code fuzz-failure.bin}, at the first exception,
 * the first run over two seconds or the first lack of heap.
 */
public final class ParserFuzz {
  private static final long SLOW_NANOS = 2_000_000_000L;
  private static final FeedSource SOURCE = FeedSource.of("http://e.org/a/feed", "text/xml");

  private final FeedParser parser = new FeedParser();
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private long slowest;

  private ParserFuzz() {}

  /** See the class comment. */
  public static void main(String[] args) throws IOException {
    long minutes = Long.parseLong(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    List<byte[]> seeds = new ArrayList<>(Seeds.own());
    if (args.length > 2) {
      seeds.addAll(Seeds.in(Path.of(args[2])));
    }
    new ParserFuzz().run(minutes, new Mutator(seed, seeds));
  }

  private void run(long minutes, Mutator mutator) throws IOException {
    long end = System.nanoTime() + minutes * 60_000_000_000L;
    long runs = 0;
    while (System.nanoTime() < end) {
      byte[] document = mutator.next();
      String failure = failure(document);
      if (failure != null) {
        Files.write(Path.of("fuzz-failure.bin"), document);
        System.out.printf("run %d, %d bytes: %s%n", runs, document.length, failure);
        System.exit(1);
      }
      runs++;
    }
    System.out.printf(
        Locale.ROOT,
        "fuzz: %d documents in %d min, no exception, slowest %.0f ms, heap limit %d MB%n",
        runs,
        minutes,
        slowest / 1e6,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private String failure(byte[] document) {
    try {
      long start = clock.getCurrentThreadCpuTime();
      ParsedFeed feed = parser.parse(document, SOURCE);
      long nanos = clock.getCurrentThreadCpuTime() - start;
      Opml.read(document);
      slowest = Math.max(slowest, nanos);
      return nanos > SLOW_NANOS ? "took " + nanos / 1_000_000 + " ms" : wrong(document, feed);
    } catch (Throwable thrown) {
      return thrown.toString();
    }
  }

  /** Uses all that was read, as the callers do. */
  static String wrong(byte[] document, ParsedFeed feed) {
    if (feed.problems().stream().anyMatch(p -> p.kind() == ProblemKind.INTERNAL)) {
      return feed.problems().toString();
    }
    if (feed.format() == null && feed.problems().isEmpty()) {
      return "no feed and no problem";
    }
    for (Entry entry : feed.entries()) {
      for (FeedText text : new FeedText[] {entry.title(), entry.summary(), entry.content()}) {
        if (text != null && text.plain().length() > text.value().length()) {
          return "plain text longer than its HTML: " + text;
        }
      }
    }
    return FeedJson.write("f", feed).length() > 40L * document.length + 10_000
        ? "the output grew"
        : null;
  }
}
