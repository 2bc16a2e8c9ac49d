package io.wirewatch.cli.feed;

import io.wirewatch.cli.ExitCode;
import io.wirewatch.cli.input.Input;
import io.wirewatch.cli.input.InputException;
import io.wirewatch.feed.FeedJson;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.ParsedFeed;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the feed parser makes of files. */
@Command(
    name = "parse-feed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads RSS, Atom, JSON Feed and news sitemaps and prints one JSON object per file.",
      "A file that is no feed gives \"format\":null and its problem."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file was read, feed or not",
      "1:some file could not be opened (named on stderr); the rest was read",
      "2:wrong usage"
    })
public final class ParseFeedCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Feeds (each also .gz), or - for standard input.")
  private List<Input> inputs = List.of();

  @Option(
      names = "--url",
      paramLabel = "U",
      description = "Where the feed was fetched; relative links are resolved against it.")
  private @Nullable String url;

  @Option(
      names = "--content-type",
      paramLabel = "T",
      description = "Its Content-Type header, such as 'text/xml; charset=koi8-r'.")
  private @Nullable String contentType;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    FeedParser parser = new FeedParser();
    int code = ExitCode.OK;
    for (Input input : inputs) {
      try {
        ParsedFeed parsed = parser.parse(input.bytes(), FeedSource.of(url, contentType));
        out.print(FeedJson.write(input.name(), parsed) + "\n");
      } catch (InputException e) {
        code = ExitCode.BAD_INPUT;
        out.flush();
        err.println("wirewatch: " + e.reason());
      }
    }
    return code;
  }
}
