package io.wirewatch.standalone;

import io.wirewatch.standalone.demo.Dispatch;
import io.wirewatch.standalone.demo.Outlets;
import io.wirewatch.standalone.demo.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code wirewatch demo}: the whole path with invented news and a receiver that verifies the
 * signature.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Plays invented news to a whole installation and shows an alert arrive.")
final class DemoCommand implements Callable<Integer> {
  @Mixin InstallationOptions options = new InstallationOptions();

  @Option(
      names = "--once",
      description = "end after the first verified alert (0), or after 120 s without one (1)")
  boolean once;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (options.data.equals(Path.of("wirewatch-data"))) {
      options.data = Files.createTempDirectory("wirewatch-demo");
    }
    System.out.println("Starting Kafka and the three services; the news of this demo is invented.");
    try (Outlets outlets = Outlets.serve(Dispatch.script(), InstantSource.system());
        Receiver receiver = Receiver.listen()) {
      return play(outlets, receiver);
    }
  }

  private int play(Outlets outlets, Receiver receiver) throws IOException, InterruptedException {
    long started = System.nanoTime();
    Installation installation = Installation.start(options, settings(outlets));
    Banner.print(installation, options, (System.nanoTime() - started) / 1_000_000);
    RestClient rest = new RestClient(installation.url(""));
    String secret = Subscribe.to(rest, "SY", receiver.url());
    if (secret == null) {
      throw new StartException(
          "the demo's data directory %s holds an older demo; give an empty one"
              .formatted(options.data));
    }
    receiver.trust(secret);
    outlets.play();
    boolean arrived = new DemoScreen(rest, receiver).watch();
    if (once) {
      return arrived ? 0 : 1;
    }
    Banner.nextSteps(installation, Map.of("SY", receiver.url()));
    Installation.awaitStop();
    return 0;
  }

  private Map<String, String> settings(Outlets outlets) throws IOException {
    Files.createDirectories(options.data);
    Path feeds = options.data.resolve("demo-feeds.opml");
    Files.writeString(feeds, outlets.opml());
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("wirewatch.ingest.feeds-file", feeds.toAbsolutePath().toString());
    settings.put("wirewatch.ingest.min-interval", "2s");
    settings.put("wirewatch.ingest.default-interval", "2s");
    settings.put("wirewatch.ingest.host-spacing", "100ms");
    settings.put("wirewatch.ingest.tick-interval", options.tick == null ? "1s" : options.tick);
    return settings;
  }
}
