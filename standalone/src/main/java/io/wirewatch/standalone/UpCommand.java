package io.wirewatch.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch up}: everything on loopback, real feeds. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts Kafka and the three services on loopback and polls feeds.")
final class UpCommand implements Callable<Integer> {
  @Mixin InstallationOptions options = new InstallationOptions();

  @Option(
      names = "--feeds",
      paramLabel = "FILE",
      description = "OPML or YAML list of feeds (default: the shipped world-news list)")
  @Nullable Path feeds;

  @Option(
      names = "--subscribe",
      paramLabel = "REGION=URL",
      description = "send alerts of a region to a webhook; may be repeated")
  Map<String, String> subscriptions = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (feeds != null) {
      settings.put("wirewatch.ingest.feeds-file", existing(feeds).toString());
    }
    if (options.tick != null) {
      settings.put("wirewatch.ingest.tick-interval", options.tick);
    }
    long started = System.nanoTime();
    Installation installation = Installation.start(options, settings);
    Banner.print(installation, options, (System.nanoTime() - started) / 1_000_000);
    RestClient rest = new RestClient(installation.url(""));
    subscriptions.forEach((region, url) -> Subscribe.to(rest, region, url));
    Banner.nextSteps(installation, subscriptions);
    Installation.awaitStop();
    return 0;
  }

  private static Path existing(Path file) {
    if (!Files.isReadable(file)) {
      throw new StartException(
          "--feeds %s cannot be read. Give an OPML file (.opml, .xml) or a YAML list (.yaml)."
              .formatted(file));
    }
    return file.toAbsolutePath();
  }
}
