package io.wirewatch.cli.story;

import io.wirewatch.cli.ExitCode;
import io.wirewatch.cli.input.ArticleLine;
import io.wirewatch.cli.input.Input;
import io.wirewatch.cli.input.InputException;
import io.wirewatch.cli.input.Line;
import io.wirewatch.cli.input.OrderedLines;
import io.wirewatch.core.story.Sketch;
import io.wirewatch.core.story.Sketcher;
import io.wirewatch.core.story.StoryIndex;
import io.wirewatch.core.story.StoryItem;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups the articles of JSON lines files into stories, all files together, ignoring regions. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says which articles tell the same story, one JSON object per article:",
      "{\"id\",\"story\",\"first\",\"similarity\"}; story is the id of the story's first article."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every article was placed",
      "1:some input could not be read (named on stderr); the rest was placed",
      "2:wrong usage"
    })
public final class StoriesCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles as JSON lines, or -.")
  private List<Input> inputs = List.of();

  /** Never asked: it only lets the options that {@code score} takes for a file work here too. */
  @SuppressWarnings("unused")
  @Option(names = "--jsonl", description = "Read and print JSON lines; there is no other form.")
  private boolean jsonl;

  @Spec private @Nullable CommandSpec spec;

  private final StoryIndex index = new StoryIndex();
  private final Map<String, Integer> versions = new HashMap<>();
  private final List<StoryItem> items = new ArrayList<>();
  private int failures;

  private sealed interface Read {}

  private record Sketched(Article article, Sketch sketch) implements Read {}

  private record Refused(String message) implements Read {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Instant now = Instant.now();
    for (Input input : inputs) {
      try (InputStream in = input.open()) {
        take(in, new ArticleLine(input, now), err);
      } catch (InputException e) {
        refuse(e.reason(), err);
      }
    }
    for (StoryItem item : items) {
      StoryIndex.Placement placement =
          Objects.requireNonNull(index.placement(item.article(), item.version()));
      out.print(StoryJson.line(placement) + "\n");
    }
    return failures == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private void take(InputStream in, ArticleLine reader, PrintWriter err)
      throws IOException, InterruptedException {
    new OrderedLines(Runtime.getRuntime().availableProcessors())
        .<Read>forEach(
            in,
            (line, number) ->
                switch (reader.read(line, number)) {
                  case Line.Good good -> sketched(good.article());
                  case Line.Bad bad -> new Refused(bad.message());
                },
            read -> {
              switch (read) {
                case Sketched sketched -> place(sketched);
                case Refused refused -> refuse(refused.message(), err);
              }
            },
            () -> {});
  }

  private static Sketched sketched(Article article) {
    boolean html = article.format() == Article.Format.HTML;
    return new Sketched(article, Sketcher.sketch(article.title(), article.text(), html));
  }

  private void place(Sketched read) {
    Article article = read.article();
    int version = versions.merge(article.id(), 1, Integer::sum);
    StoryItem item =
        new StoryItem(
            article.id(),
            version,
            StoryItem.order(article.publishedAt(), article.fetchedAt()),
            article.publishedAt().toEpochMilli(),
            read.sketch());
    index.add(item);
    items.add(item);
  }

  private void refuse(String message, PrintWriter err) {
    failures++;
    err.println("wirewatch: " + message);
  }
}
