package io.wirewatch.cli.score;

import io.wirewatch.cli.ExitCode;
import io.wirewatch.cli.input.ArticleLine;
import io.wirewatch.cli.input.Document;
import io.wirewatch.cli.input.Input;
import io.wirewatch.cli.input.InputException;
import io.wirewatch.cli.input.Line;
import io.wirewatch.cli.input.OrderedLines;
import io.wirewatch.core.region.RegionFileException;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses articles from files or standard input. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says how much each article escalates or calms conflicts, where, and why.",
      "For people by default; --json and --jsonl print one JSON object per article."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was scored",
      "1:some input could not be read (named on stderr); the rest was scored",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  wirewatch score report.txt --published 2024-03-01",
      "  wirewatch score --jsonl articles.jsonl > analyses.jsonl",
      "  cat report.txt | wirewatch score -"
    })
public final class ScoreCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Articles: .txt, .html, .jsonl (each also .gz), or - for standard input.")
  private List<Input> inputs = List.of();

  @Option(names = "--json", description = "Print one JSON object per article.")
  private boolean json;

  @Option(
      names = "--jsonl",
      description = "Read every FILE as JSON lines, print JSON lines, in the same order.")
  private boolean jsonl;

  @Option(names = "--html", description = "Read standard input and unknown files as HTML.")
  private boolean html;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Headline of a .txt article; its first line is not taken for one.")
  private String title = "";

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = "When it was published, as 2024-03-01 or 2024-03-01T12:00:00Z (default: now).")
  private @Nullable String published;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Its declared language; checked against the text.")
  private @Nullable String language;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Its link; sections in it such as /sport/ count.")
  private @Nullable String url;

  @Option(
      names = "--lexicon",
      paramLabel = "PACK",
      description = "A lexicon pack in place of the shipped one of its language; repeatable.")
  private List<Path> lexicons = List.of();

  @Option(
      names = "--regions",
      paramLabel = "YAML",
      description = "Regions on top of the shipped ones; repeatable, later ones win.")
  private List<Path> regions = List.of();

  @Option(
      names = "--patterns-only",
      description = "Lets the lexicon decide alone, without the second reading of every sentence.")
  private boolean patternsOnly;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "AUTO",
      description = "auto, always or never (default: auto; NO_COLOR is respected).")
  private Paint.When color = Paint.When.AUTO;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for JSON lines (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  private final Analyst.Source analysts;

  /**
   * @param analysts opened when the command runs, not before
   */
  public ScoreCommand(Analyst.Source analysts) {
    this.analysts = analysts;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Instant now = Instant.now();
    Document known;
    try {
      known =
          new Document(title, published == null ? null : Document.time(published), language, url);
    } catch (IllegalArgumentException e) {
      err.println("wirewatch score: " + e.getMessage());
      return ExitCode.USAGE;
    }
    Analyst analyst;
    try {
      analyst = analysts.open(regions, lexicons, patternsOnly);
    } catch (IllegalArgumentException | UncheckedIOException | RegionFileException e) {
      err.println("wirewatch: " + e.getMessage());
      return ExitCode.BAD_INPUT;
    }
    Sink sink = new Sink(out, err, form(analyst));
    for (Input input : inputs) {
      one(input, known, analyst, sink, now);
    }
    out.flush();
    return sink.failures() == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private Sink.Form form(Analyst analyst) {
    if (json || jsonl) {
      return (article, analysis) -> AnalysisJson.line(analysis) + "\n";
    }
    PeopleReport report =
        new PeopleReport(Paint.of(color, System.getenv()), analyst::regionName, analyst::isGroup);
    return (article, analysis) -> report.render(article, analysis) + "\n";
  }

  private void one(Input input, Document known, Analyst analyst, Sink sink, Instant now)
      throws IOException, InterruptedException {
    try {
      if (jsonl || input.kind() == Input.Kind.JSONL) {
        lines(input, analyst, sink, now);
      } else {
        boolean page = html || input.kind() == Input.Kind.HTML;
        Article article = known.read(input, page, now);
        sink.accept(sink.scored(article, analyst));
      }
    } catch (InputException e) {
      sink.failed(e.reason());
    }
  }

  private void lines(Input input, Analyst analyst, Sink sink, Instant now)
      throws IOException, InterruptedException, InputException {
    ArticleLine reader = new ArticleLine(input, now);
    try (InputStream in = input.open()) {
      new OrderedLines(Math.max(1, threads))
          .forEach(
              in,
              (line, number) ->
                  switch (reader.read(line, number)) {
                    case Line.Good good -> sink.scored(good.article(), analyst);
                    case Line.Bad bad -> new Sink.Failed(bad.message());
                  },
              sink::accept,
              sink::flush);
    }
  }
}
