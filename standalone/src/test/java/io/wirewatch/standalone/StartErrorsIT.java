package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when it cannot start. */
class StartErrorsIT {
  @TempDir Path directory;

  @Test
  void namesATakenPortAndTheOptionThatChoosesAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        InstallationProcess wirewatch =
            new InstallationProcess(directory, "--port", "" + taken.getLocalPort())) {
      wirewatch.launch();

      awaitOutput(wirewatch, "port " + taken.getLocalPort() + " for HTTP is taken", "--port N");
    }
  }

  @Test
  void namesTheRunThatHoldsTheDirectory() throws IOException {
    Path second = Files.createDirectory(directory.resolve("second"));
    try (InstallationProcess first = new InstallationProcess(directory);
        InstallationProcess wirewatch =
            new InstallationProcess(second, "--data", directory.toString())) {
      first.launch();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.isDirectory(directory.resolve("kafka")));
      await().atMost(Duration.ofSeconds(60)).until(() -> first.output().contains("up ("));

      wirewatch.launch();

      awaitOutput(wirewatch, directory.toString(), "in use by another run");
    }
  }

  @Test
  void namesAFeedListThatCannotBeRead() throws IOException {
    try (InstallationProcess wirewatch =
        new InstallationProcess(directory, "--feeds", "/no/such/feeds.opml")) {
      wirewatch.launch();

      awaitOutput(wirewatch, "--feeds /no/such/feeds.opml cannot be read");
    }
  }

  @Test
  void namesALexiconThatCannotBeRead() throws IOException {
    try (InstallationProcess wirewatch =
        new InstallationProcess(directory, "--lexicon", "/no/such/pack.yaml")) {
      wirewatch.launch();

      awaitOutput(wirewatch, "--lexicon /no/such/pack.yaml cannot be read");
    }
  }

  private static void awaitOutput(InstallationProcess wirewatch, String... expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(wirewatch.output()).contains(expected));
  }
}
