package io.wirewatch.bench;

import io.wirewatch.core.story.Sketch;
import io.wirewatch.core.story.Sketcher;
import io.wirewatch.core.story.StoryIndex;
import io.wirewatch.core.story.StoryItem;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Story assignment on one core at 100,000 live articles of 5 KB: the sketch of a text, the placing
 * of a sketched article (one in three a reprint, one in ten late), and both. Bar: 20,000 articles a
 * second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StoryBenchmark {
  private static final int LIVE = 100_000;
  private static final int TEXTS = 4_000;
  private static final int LIVES = 24;

  /** 72 h divided by the live articles: how far apart they come. */
  private static final long SPACING = StoryIndex.WINDOW_MILLIS / LIVE;

  private final StoryIndex index = new StoryIndex();
  private final String[] texts = new String[TEXTS];
  private final Sketch[] sketches = new Sketch[TEXTS * LIVES];
  private int next;
  private long clock = 1_700_000_000_000L;

  /** Sketches enough different texts and fills the index. */
  @Setup
  public void fill() {
    NewsTexts news = new NewsTexts(7);
    for (int i = 0; i < sketches.length; i++) {
      String text = news.article(i < TEXTS ? 5_000 : 1_000);
      if (i < TEXTS) {
        texts[i] = text;
      }
      sketches[i] = Sketcher.sketch("", text, false);
    }
    for (int i = 0; i < LIVE; i++) {
      place(sketches[next % sketches.length]);
    }
  }

  /** From text to sketch. */
  @Benchmark
  public Sketch sketch() {
    return Sketcher.sketch("", texts[next++ % TEXTS], false);
  }

  /** From sketch to story. */
  @Benchmark
  public Object assign() {
    return place(sketches[next % sketches.length]);
  }

  /** From text to story. */
  @Benchmark
  public Object sketchAndAssign() {
    return place(Sketcher.sketch("", texts[next % TEXTS], false));
  }

  private Object place(Sketch fresh) {
    clock += SPACING;
    next++;
    // A reprint of something at most 2,000 articles old, or news.
    Sketch sketch =
        next % 3 == 0 ? sketches[Math.floorMod(next - 1 - next % 1_999, sketches.length)] : fresh;
    long at = next % 10 == 0 ? clock - 1_800_000 : clock;
    if (next % 1_000 == 0) {
      index.expire(clock - StoryIndex.WINDOW_MILLIS);
    }
    return index.add(new StoryItem("a" + next, 1, at, at, sketch));
  }
}
