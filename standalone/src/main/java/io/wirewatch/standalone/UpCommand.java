package io.wirewatch.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      names = "--regions",
      paramLabel = "FILE",
      description = "regions of your own on top of the shipped ones; may be repeated")
  List<Path> regions = List.of();

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "a lexicon pack in place of the shipped one of its language; may be repeated")
  List<Path> lexicons = List.of();

  @Option(
      names = "--subscribe",
      paramLabel = "REGION=URL",
      description = "send alerts of a region to a webhook; may be repeated")
  Map<String, String> subscriptions = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Map<String, String> settings = settings();
    long started = System.nanoTime();
    Installation installation = Installation.start(options, settings);
    Banner.print(installation, options, (System.nanoTime() - started) / 1_000_000);
    RestClient rest = new RestClient(installation.url(""));
    subscriptions.forEach((region, url) -> Subscribe.to(rest, region, url));
    Banner.nextSteps(installation, subscriptions);
    Installation.awaitStop();
    return 0;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (feeds != null) {
      settings.put(
          "wirewatch.ingest.feeds-file",
          existing("--feeds", feeds, "Give an OPML file (.opml, .xml) or a YAML list (.yaml)."));
    }
    if (!regions.isEmpty()) {
      String files = existing("--regions", regions);
      settings.put("wirewatch.enrich.regions", files);
      settings.put("wirewatch.alert.regions", files);
    }
    if (!lexicons.isEmpty()) {
      settings.put("wirewatch.enrich.lexicons", existing("--lexicon", lexicons));
    }
    if (options.tick != null) {
      settings.put("wirewatch.ingest.tick-interval", options.tick);
    }
    return settings;
  }

  private static String existing(String option, List<Path> files) {
    return files.stream()
        .map(file -> existing(option, file, "Give a YAML file that can be read."))
        // A comma separates the values of a setting.
        .map(file -> file.replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }

  private static String existing(String option, Path file, String remedy) {
    if (!Files.isReadable(file)) {
      throw new StartException("%s %s cannot be read. %s".formatted(option, file, remedy));
    }
    return file.toAbsolutePath().toString();
  }
}
