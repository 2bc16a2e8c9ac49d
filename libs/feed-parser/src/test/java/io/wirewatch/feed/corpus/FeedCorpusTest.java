package io.wirewatch.feed.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bar the parser has to hold on the feedparser corpus; skipped where the corpus is absent. */
class FeedCorpusTest {

  @Test
  void meetsTheExpectationsOfTheCorpusWithoutAnyFailure() throws Exception {
    Path corpus = data().resolve("feeds/feedparser");
    assumeTrue(
        Files.isDirectory(corpus),
        "skipped: no feedparser corpus at " + corpus + " (set WIREWATCH_DATA)");

    CorpusMeasure measure = new CorpusMeasure(corpus).run();
    System.out.print(measure.report());

    assertThat(measure.failures).isEmpty();
    assertThat(measure.files).isGreaterThan(2_000);
    assertThat(measure.judged.share())
        .as("share of expectations met; misses: %s", measure.misses)
        .isGreaterThanOrEqualTo(0.95);
  }

  /** The evaluation data beside the checkout, or where WIREWATCH_DATA says. */
  static Path data() {
    String configured = System.getenv("WIREWATCH_DATA");
    return configured != null
        ? Path.of(configured)
        : Path.of(System.getProperty("wirewatch.root", "."), "..", "shared", "data");
  }
}
