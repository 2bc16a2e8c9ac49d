package io.wirewatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.lexicon.Lexicon;
import io.wirewatch.core.lexicon.Pack;
import io.wirewatch.core.reading.ReadingModel;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnReadingTest {
  private static final Analyzer ANALYZER = Analyzer.standard();
  private static final Path FOLDER =
      Path.of(System.getProperty("wirewatch.root", "..")).resolve("libs/core/src/reading");

  private static final Path TUNING =
      FOLDER.resolve(
          "../../../../acceptance/src/main/resources/io/wirewatch/acceptance/sentences-tuning.jsonl");

  @TempDir private Path temp;

  @Test
  void readsEverySentenceAsItWasLearned() throws IOException {
    List<ReadingExample> examples = new ArrayList<>();
    examples.addAll(
        ReadingExample.read(FOLDER.resolve("short-articles.jsonl"), true, ANALYZER)
            .subList(0, 250));
    examples.addAll(
        ReadingExample.read(TUNING, false, ANALYZER).stream()
            .filter(example -> !example.article().title().isEmpty())
            .toList());
    assertThat(examples).hasSizeGreaterThan(250);
    LearnedReading learned =
        new LearnReading(
                examples,
                LearnReading.skipped(FOLDER),
                WordVectors.read(FOLDER.resolve("vectors.tsv.gz")))
            .learn();
    Path model = temp.resolve("model.tsv.gz");

    learned.write(model);

    assertThat(learned.difference(model)).isLessThan(LearnedReading.ROUNDING);
  }

  /** A term that is renamed loses what was learned of it, silently. */
  @Test
  void shipsAModelOfTheTermsThatTheLexiconHas() throws IOException {
    Set<String> terms =
        Lexicon.pack("en").terms().stream().map(Pack.Term::id).collect(Collectors.toSet());
    List<String> learned = new ArrayList<>();
    try (InputStream model =
        Objects.requireNonNull(ReadingModel.class.getResourceAsStream("en.tsv.gz"))) {
      new String(new GZIPInputStream(model).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("rule\tterm "))
          .forEach(line -> learned.add(line.split("\t")[1].substring("term ".length())));
    }

    assertThat(learned).isNotEmpty().isSubsetOf(terms);
  }

  @Test
  void shipsAModelThatKnowsWhatItWasTaught() throws IOException {
    int right = 0;
    int all = 0;
    for (String line : Files.readAllLines(FOLDER.resolve("qa.jsonl"))) {
      JsonNode row = Json.mapper().readTree(line);
      Analysis analysis = ANALYZER.analyze(Data.article(row, row.get("id").asText()));
      boolean escalates =
          analysis.hits().stream().anyMatch(hit -> hit.channel() == Channel.E && hit.points() > 0);
      all++;
      right += escalates == row.get("expect").asBoolean() ? 1 : 0;
    }

    assertThat(right / (double) all).isGreaterThan(0.95);
  }
}
