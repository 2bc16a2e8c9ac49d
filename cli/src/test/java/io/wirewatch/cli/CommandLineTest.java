package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.cli.score.Analyst;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Field;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.Place;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Analysis.Span;
import io.wirewatch.events.Analysis.Status;
import io.wirewatch.events.Analysis.Use;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  private static final String TEXT = "Shells hit Aleppo. A clash was denied.";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonLinesComeOutInTheOrderTheyWentIn() throws IOException {
    Path file = write("a.jsonl", line("one") + line("two") + line("three"));
    assertThat(run("score", "--jsonl", file.toString())).isEqualTo(ExitCode.OK);
    List<String> ids =
        out.toString().lines().map(CommandLineTest::json).map(n -> n.get("id").asText()).toList();
    assertThat(ids).containsExactly("one", "two", "three");
  }

  @Test
  void anAnalysisHasThePublishedShape() throws IOException {
    Path file = write("a.jsonl", line("one"));
    run("score", "--jsonl", file.toString());
    JsonNode analysis = json(out.toString());
    assertThat(analysis.get("language").asText()).isEqualTo("en");
    assertThat(analysis.get("scored").asBoolean()).isTrue();
    assertThat(analysis.at("/regions/0/id").asText()).isEqualTo("SY");
    assertThat(analysis.at("/regions/0/escalation").asDouble()).isEqualTo(10);
    assertThat(analysis.at("/hits/0/channel").asText()).isEqualTo("E");
    assertThat(analysis.at("/hits/0/start").asInt()).isZero();
    assertThat(analysis.at("/hits/0/end").asInt()).isEqualTo(10);
    assertThat(analysis.at("/hits/0/sentence/end").asInt()).isEqualTo(18);
    assertThat(analysis.at("/hits/1/status").asText()).isEqualTo("DENIED");
    assertThat(analysis.at("/places/0/country").asText()).isEqualTo("SY");
    assertThat(analysis.at("/places/0/use").asText()).isEqualTo("LOCATION");
  }

  @Test
  void aBadLineIsNamedAndTheRestIsScored() throws IOException {
    Path file = write("a.jsonl", line("one") + "{\"id\":\"x\"}\n" + line("three"));
    assertThat(run("score", "--jsonl", file.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(err.toString()).contains("a.jsonl:2: text: is missing");
  }

  @Test
  void peopleSeeMarksRegionsAndTheReasonOfADiscount() throws IOException {
    Path file = write("a.txt", TEXT);
    assertThat(run("score", "--color", "never", file.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("[Shells hit E+10.0] [Aleppo @SY-HL]")
        .contains("[clash denied]")
        .containsPattern("SY +Syria +10\\.0 +0\\.0 +\\+10\\.0")
        .contains("DISCOUNTED", "said to be untrue");
  }

  @Test
  void coloursComeWhenTheyAreAskedFor() throws IOException {
    Path file = write("a.txt", TEXT);
    run("score", "--color", "always", file.toString());
    assertThat(out.toString()).contains("\u001b[1;31mShells hit\u001b[0m");
  }

  @Test
  void hostileTextCannotReachTheTerminal() throws IOException {
    Path file = write("a.txt", "Shells hit \u001b[2JAleppo");
    run("score", "--color", "never", file.toString());
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
    Path good = write("a.txt", TEXT);
    int code =
        run(
            "score",
            folder.resolve("absent.txt").toString(),
            folder.toString(),
            write("empty.txt", "").toString(),
            write("binary.txt", "a\0b").toString(),
            good.toString());
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString())
        .contains("absent.txt: no such file")
        .contains(": is a directory")
        .contains("empty.txt: is empty")
        .contains("binary.txt: is a binary file");
    assertThat(out.toString()).contains("REGION");
  }

  @Test
  void articlesOfOneStoryNameItsFirst() throws IOException {
    String report =
        "Gunmen attacked the army post in the border town of Arbil at dawn, officials said.";
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"text\":\""
                + report
                + "\",\"publishedAt\":\"2024-03-01\"}\n"
                + "{\"id\":\"b\",\"text\":\""
                + report
                + "\",\"publishedAt\":\"2024-03-02\"}\n"
                + "{\"id\":\"c\",\"text\":\"Bread got dearer.\",\"publishedAt\":\"2024-03-02\"}\n");
    assertThat(run("stories", "--jsonl", file.toString())).isEqualTo(ExitCode.OK);
    List<JsonNode> lines = out.toString().lines().map(CommandLineTest::json).toList();
    assertThat(lines).extracting(n -> n.get("story").asText()).containsExactly("a", "a", "c");
    assertThat(lines)
        .extracting(n -> n.get("first").asBoolean())
        .containsExactly(true, false, true);
  }

  @Test
  void aFileThatIsNoFeedHasItsProblemAndTheNextIsRead() throws IOException {
    Path page = write("page.html", "<html><body>no feed</body></html>");
    Path feed =
        write(
            "feed.xml",
            "<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>");
    assertThat(run("parse-feed", page.toString(), feed.toString())).isEqualTo(ExitCode.OK);
    List<JsonNode> lines = out.toString().lines().map(CommandLineTest::json).toList();
    assertThat(lines.get(0).get("format").isNull()).isTrue();
    assertThat(lines.get(0).get("problems")).isNotEmpty();
    assertThat(lines.get(1).at("/entries/0/title").asText()).isEqualTo("One");
  }

  @Test
  void aBrokenLexiconFailsTheGateAndNamesTheLine() throws IOException {
    Path pack = write("my.yaml", "language: en\nversion: '1'\nNONSENSE:\n  a: |\n    word\n");
    assertThat(run("lint", "lexicon", pack.toString())).isEqualTo(ExitCode.GATE);
    assertThat(out.toString()).contains("my.yaml:3: error: unknown section 'NONSENSE'");
  }

  @Test
  void aSoundRegionFileLoads() throws IOException {
    Path file =
        write("my.yaml", "regions:\n  - {id: my-port, name: My Port, at: [1, 2], parents: [SY]}\n");
    assertThat(run("lint", "regions", file.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("loads: ");
  }

  @Test
  void aWrongOptionIsExplained() {
    assertThat(run("score", "--jsonll", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--jsonl").contains("Try 'wirewatch score --help'");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : List.of("score", "stories", "parse-feed", "completion")) {
      assertThat(run(command, "--help")).as(command).isEqualTo(ExitCode.OK);
    }
    assertThat(run("--version")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("wirewatch ");
  }

  @Test
  void letsTheLexiconDecideAloneWhenToldTo() throws IOException {
    Path file =
        write(
            "quiet.txt",
            "Families in Goma are sleeping in their cars with packed bags, and the last aid flight"
                + " left half empty.");

    assertThat(run(Analysts::open, "score", "--json", file.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\"reading\"");
    out.getBuffer().setLength(0);
    assertThat(run(Analysts::open, "score", file.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .containsSubsequence("READ WITHOUT A PATTERN", "packed bags", "reads as RISK")
        .doesNotContain("DISCOUNTED");
    out.getBuffer().setLength(0);
    assertThat(run(Analysts::open, "score", "--json", "--patterns-only", file.toString()))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\"regions\"").doesNotContain("\"reading\"");
  }

  private int run(String... args) {
    return run((regions, lexicons, patternsOnly) -> new Scripted(), args);
  }

  private int run(Analyst.Source analysts, String... args) {
    CommandLine command = Wirewatch.command(analysts);
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(args);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + TEXT + "\"}\n";
  }

  private static JsonNode json(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  /** Finds the same in every article. */
  private static final class Scripted implements Analyst {
    @Override
    public Analysis analyze(Article article) {
      Span first = new Span(Field.TEXT, 0, 18);
      Span second = new Span(Field.TEXT, 19, TEXT.length());
      return new Analysis(
          article.id(),
          1,
          "en",
          true,
          List.of(new RegionPoints("SY", 10, 0, List.of("FORCE"), List.of("SY-HL"), 0)),
          List.of(
              new Hit(
                  Channel.E,
                  "FORCE",
                  "shell",
                  "Shells hit",
                  new Span(Field.TEXT, 0, 10),
                  first,
                  Status.RECENT,
                  "",
                  10,
                  List.of("SY-HL")),
              new Hit(
                  Channel.E,
                  "FORCE",
                  "clash",
                  "clash",
                  new Span(Field.TEXT, 21, 26),
                  second,
                  Status.DENIED,
                  "said to be untrue",
                  0,
                  List.of())),
          List.of(
              new Place(
                  "Aleppo",
                  new Span(Field.TEXT, 11, 17),
                  "SY-HL",
                  "SY",
                  36.2,
                  37.16,
                  Use.LOCATION,
                  "named")),
          List.of(),
          null,
          "1",
          "1",
          article.publishedAt(),
          article.fetchedAt());
    }

    @Override
    public String regionName(String id) {
      return id.equals("SY") ? "Syria" : id;
    }
  }
}
