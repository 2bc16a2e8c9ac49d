package io.wirewatch.bench.alert;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.service.AlertSettings;
import io.wirewatch.alert.service.Regions;
import io.wirewatch.events.kafka.TopicSettings;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The alert service alone in a JVM of its own, to be killed. Arguments: bootstrap servers, data
 * directory, instance id.
 */
public final class AlertChild {

  static final TopicSettings TOPICS = TopicSettings.of(4, 1);

  /** The consumer group it commits under. */
  static final String GROUP = "alert-bench";

  private AlertChild() {}

  /** Runs until it is killed. */
  public static void main(String[] args) throws InterruptedException {
    AlertService service = service(args[0], Path.of(args[1]), args[2]);
    service.start();
    boolean announced = false;
    while (true) {
      Thread.sleep(200);
      if (service.status().running()) {
        if (!announced) {
          System.out.println("running");
          announced = true;
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap " + (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20));
      }
    }
  }

  static AlertService service(String bootstrapServers, Path data, String instance) {
    StreamsSettings streams =
        new StreamsSettings(
            GROUP, bootstrapServers, data.resolve("state-" + instance), instance, 1, Map.of());
    AlertSettings.Sending sending =
        new AlertSettings.Sending(
            256,
            Duration.ofSeconds(15),
            Duration.ofDays(30),
            Duration.ofDays(5),
            Duration.ofMillis(10));
    AlertSettings settings =
        new AlertSettings(
            streams,
            TOPICS,
            data.resolve("alert"),
            List.of("loopback"),
            Duration.ofDays(1),
            sending,
            "wirewatch-bench/1");
    return new AlertService(settings, new AnyRegion(), new SimpleMeterRegistry());
  }

  static Process start(String bootstrapServers, Path data, String instance, String heap)
      throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            // Without Quarkus nothing sets a level, and every library would format its DEBUG
            // messages.
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dlogging.initial-configurator.min-level=WARNING",
            "-cp",
            System.getProperty("java.class.path"),
            AlertChild.class.getName(),
            bootstrapServers,
            data.toString(),
            instance)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(data.resolve(instance + ".log").toFile()))
        .start();
  }

  private static final class AnyRegion implements Regions {
    @Override
    public boolean exists(String id) {
      return true;
    }

    @Override
    public Set<String> ancestors(String id) {
      return Set.of();
    }
  }
}
