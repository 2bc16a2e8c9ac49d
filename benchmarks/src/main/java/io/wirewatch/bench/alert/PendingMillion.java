package io.wirewatch.bench.alert;

import io.wirewatch.bench.alert.Receivers.Taken;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * A million deliveries pending for one endpoint that never answers, in a service with a heap of 192
 * MB: it keeps running, and an endpoint beside it is still served. Argument: how many (1000000).
 */
public final class PendingMillion {

  private PendingMillion() {}

  /** Runs it. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    int pending = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    Path data = Files.createTempDirectory("pending-million");
    Process child = null;
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        Receivers receivers = new Receivers(n -> n == 1 ? Temper.HANGING : Temper.HEALTHY);
        Bench bench = new Bench(broker.bootstrapServers(), data)) {
      receivers.trust(1, bench.endpoint("dead", receivers.url(1), Endpoint.Format.WIREWATCH, true));
      receivers.trust(2, bench.endpoint("well", receivers.url(2), Endpoint.Format.WIREWATCH, true));
      bench.flush();
      child = AlertChild.start(broker.bootstrapServers(), data, "alert-0", "192m");
      long started = System.nanoTime();
      for (int i = 0; i < pending; i++) {
        bench.request("dead", "a" + i);
      }
      bench.request("well", "last");
      bench.flush();
      await(receivers, "last", child);
      System.out.printf(
          "%d asked for; the other endpoint served after %.0f s%n", pending, since(started));
      awaitTakenIn(bench, broker.bootstrapServers(), child);
      System.out.printf(
          "%d pending taken in after %.0f s; the service runs with -Xmx192m: %s%n",
          pending, since(started), child.isAlive());
      heap(data);
      child.destroyForcibly().waitFor();
      long restarted = System.nanoTime();
      child = AlertChild.start(broker.bootstrapServers(), data, "alert-0", "192m");
      bench.request("well", "after-restart");
      bench.flush();
      await(receivers, "after-restart", child);
      System.out.printf(
          "after kill -9 the other endpoint is served again in %.1f s%n", since(restarted));
      heap(data);
    } finally {
      if (child != null) {
        child.destroyForcibly();
      }
    }
    System.exit(0);
  }

  private static void await(Receivers receivers, String alert, Process child)
      throws InterruptedException {
    while (child.isAlive()
        && receivers.taken().stream().map(Taken::alert).noneMatch(alert::equals)) {
      Thread.sleep(100);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** What is asked for is pending once the service has committed that it read it. */
  private static void awaitTakenIn(Bench bench, String bootstrapServers, Process child)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      while (child.isAlive() && !bench.takenIn(admin)) {
        Thread.sleep(250);
      }
    }
  }

  private static void heap(Path data) throws IOException {
    List<Integer> megabytes =
        Files.readAllLines(data.resolve("alert-0.log")).stream()
            .filter(line -> line.startsWith("heap "))
            .map(line -> Integer.parseInt(line.substring(5)))
            .toList();
    System.out.println(
        "heap in use: lowest of the last 20 samples "
            + megabytes.stream()
                .skip(Math.max(0, megabytes.size() - 20))
                .min(Integer::compare)
                .orElse(0)
            + " MB, highest of all "
            + megabytes.stream().max(Integer::compare).orElse(0)
            + " MB");
  }
}
