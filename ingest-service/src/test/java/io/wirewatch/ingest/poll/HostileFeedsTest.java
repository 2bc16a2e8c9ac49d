package io.wirewatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.outcome.Diagnosis;
import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.ingest.server.HostileServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each hostile feed ends with an outcome that has a name, in bounded time and memory. */
class HostileFeedsTest {

  @Test
  void everyHostileFeedEndsWithANamedOutcome() throws Exception {
    try (HostileServer server = new HostileServer();
        Polling polling = Polling.onLoopback();
        Polling impatient = Polling.impatient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, String> expected = HostileFeeds.serve(server);

      Map<String, Future<PollResult>> polls = new TreeMap<>();
      expected
          .keySet()
          .forEach(
              path -> {
                Polling with = HostileFeeds.endless(path) ? impatient : polling;
                polls.put(path, threads.submit(() -> with.poll(server.url(path))));
              });

      Map<String, String> outcomes = new TreeMap<>();
      Map<String, String> wanted = new TreeMap<>();
      for (var poll : polls.entrySet()) {
        PollOutcome outcome = poll.getValue().get(90, TimeUnit.SECONDS).outcome();
        String want = expected.get(poll.getKey());
        wanted.put(poll.getKey(), want.isEmpty() ? outcome.code() : want);
        outcomes.put(poll.getKey(), outcome.code());
        assertThat(Diagnosis.of(outcome).reason()).isNotBlank();
        assertThat(outcome).isNotInstanceOf(PollOutcome.Failed.class);
      }
      assertThat(outcomes).isEqualTo(wanted);
      assertThat(server.log()).doesNotContain("/stolen");
    }
  }

  @Test
  void aHeapOf96MegabytesEnduresThemAllAtOnceThreeTimesOver() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            PollEverything.class.getName()));
    try (HostileServer server = new HostileServer()) {
      Map<String, String> expected = HostileFeeds.serve(server);
      expected.keySet().forEach(path -> command.add(server.url(path)));

      Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(child.getInputStream().readAllBytes());

      assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(output).endsWith((expected.size() * 3) + " polls ended\n");
      assertThat(child.exitValue()).isZero();
    }
  }
}
