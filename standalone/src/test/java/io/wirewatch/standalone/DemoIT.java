package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.broker.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wirewatch demo --once}, the first thing a newcomer runs. */
class DemoIT {
  @TempDir Path directory;

  @Test
  void showsAVerifiedAlertWithItsEvidenceAndEnds() throws Exception {
    int port = Ports.free();
    try (ApplicationProcess demo =
        new ApplicationProcess(
            Path.of("target/quarkus-app"),
            directory.resolve("console.log"),
            port,
            List.of(),
            List.of(
                "demo",
                "--once",
                "--data",
                directory.resolve("data").toString(),
                "--port",
                Integer.toString(port),
                "--kafka-port",
                Integer.toString(Ports.free())))) {
      demo.launch();

      assertThat(demo.awaitEnd(Duration.ofMinutes(4))).as(demo.output()).isZero();
      assertThat(demo.output())
          .contains(
              "An alert arrived at the webhook; its signature is verified.",
              "Its evidence:",
              "ww.articles partition");
    }
  }
}
