package io.wirewatch.bench.alert;

import io.wirewatch.bench.alert.Receivers.Taken;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.kafka.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * 10,000 alert events to 100 endpoints of every temper, decided by the service itself from region
 * scores, while two instances of it are killed with -9 at random and the broker restarts once.
 * Counts what went in and what came out; exits with 1 when anything was lost, out of order or
 * wrongly signed. Arguments: kills (24), seed (1).
 */
public final class DeliveryFaults {

  private static final int ENDPOINTS = 100;
  private static final int SINGLE = 70;
  private static final int TRIPLE = 10;

  /** Longer than the third attempt may take: 5 min and a tenth. */
  private static final Duration SETTLE = Duration.ofMinutes(7);

  private DeliveryFaults() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 24;
    Random random = new Random(args.length > 1 ? Long.parseLong(args[1]) : 1);
    Path data = Files.createTempDirectory("delivery-faults");
    EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
    int port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
    Process[] children = new Process[2];
    long[] starts = new long[2];
    try (Receivers receivers = new Receivers(Temper::of);
        Bench bench = new Bench(broker.bootstrapServers(), data)) {
      prepare(bench, receivers);
      for (int i = 0; i < children.length; i++) {
        children[i] = AlertChild.start("127.0.0.1:" + port, data, "alert-" + i, "256m");
      }
      long started = System.nanoTime();
      Thread feeder = Thread.ofVirtual().start(() -> feed(bench));
      for (int kill = 1; kill <= kills; kill++) {
        int victim = random.nextInt(children.length);
        if (random.nextInt(4) > 0) {
          awaitRunning(
              data, victim, starts[victim]); // Three of four kills hit work, the others a start.
        }
        Thread.sleep(random.nextInt(4_000));
        starts[victim] = running(data, victim);
        children[victim].destroyForcibly().waitFor();
        children[victim] = AlertChild.start("127.0.0.1:" + port, data, "alert-" + victim, "256m");
        if (kill == kills / 2) {
          broker.close();
          broker = EmbeddedBroker.start(data.resolve("kafka"), port);
        }
      }
      feeder.join();
      long killing = (System.nanoTime() - started) / 1_000_000_000;
      System.out.println(
          "kills -9 " + kills + " in " + killing + " s, broker restarts 1, instances 2");
      System.exit(report(bench, receivers) ? 0 : 1);
    } finally {
      for (Process child : children) {
        if (child != null) {
          child.destroyForcibly();
        }
      }
      broker.close();
    }
  }

  private static void awaitRunning(Path data, int child, long before)
      throws IOException, InterruptedException {
    for (int i = 0; i < 60 && running(data, child) <= before; i++) {
      Thread.sleep(500);
    }
  }

  /** How often a child has come so far that it processes records. */
  private static long running(Path data, int child) throws IOException {
    Path log = data.resolve("alert-" + child + ".log");
    return Files.readString(log).lines().filter(line -> line.startsWith("running")).count();
  }

  private static void prepare(Bench bench, Receivers receivers) {
    for (int n = 0; n < ENDPOINTS; n++) {
      int endpoint = n;
      receivers.trust(
          n, bench.endpoint("e" + n, receivers.url(n), Endpoint.Format.WIREWATCH, true));
      bench.subscription(
          "s" + n,
          IntStream.range(0, SINGLE + TRIPLE).mapToObj(r -> region(endpoint, r)).toList(),
          "e" + n);
    }
    bench.flush();
  }

  /** 70 alerts with one event and 10 with three for each endpoint, over four minutes. */
  private static void feed(Bench bench) {
    Instant clock = Instant.now().minusSeconds(3600);
    for (int step = 0; step < 3; step++) {
      for (int r = 0; r < SINGLE + TRIPLE; r++) {
        for (int n = 0; n < ENDPOINTS; n++) {
          if (step == 0 || r >= SINGLE) {
            bench.score(
                region(n, r), clock.plusSeconds(step * 60L), new double[] {2.5, 3.5, 5}[step]);
          }
        }
        bench.flush();
        pause(step == 0 || r >= SINGLE ? 2_500 : 0);
      }
    }
  }

  private static String region(int endpoint, int number) {
    return "E" + endpoint + "-R" + number;
  }

  private static boolean report(Bench bench, Receivers receivers) throws InterruptedException {
    Instant deadline = Instant.now().plus(SETTLE);
    Counts counts = count(bench, receivers);
    while (Instant.now().isBefore(deadline)
        && (counts.missing + counts.pending > 0 || counts.events < 10_000)) {
      Thread.sleep(5_000);
      counts = count(bench, receivers);
    }
    System.out.println(
        "events decided "
            + counts.events
            + " (10000 wanted), due to living endpoints "
            + counts.due);
    System.out.println(
        "  arrived "
            + counts.arrived
            + ", superseded by a newer event of their alert "
            + counts.superseded
            + ", still pending "
            + counts.pending
            + ", lost "
            + counts.missing);
    System.out.println(
        "  duplicates "
            + counts.duplicates
            + " (same webhook-id), invalid signatures "
            + counts.invalid
            + ", out of order "
            + counts.disorder);
    System.out.println("  requests by temper " + new TreeMap<>(receivers.requests()));
    System.out.println("  last states " + counts.states);
    return counts.missing == 0
        && counts.invalid == 0
        && counts.disorder == 0
        && counts.events == 10_000;
  }

  private static final class Counts {
    int events;
    int due;
    int arrived;
    int superseded;
    int missing;
    int pending;
    int duplicates;
    int invalid;
    int disorder;
    final Map<Delivery.Status, Integer> states = new TreeMap<>();
  }

  private static Counts count(Bench bench, Receivers receivers) {
    Counts counts = new Counts();
    List<Taken> taken = List.copyOf(receivers.taken());
    Set<String> arrived = new HashSet<>();
    Map<String, Integer> newest = new HashMap<>();
    for (Taken message : taken) {
      counts.invalid += message.valid() ? 0 : 1;
      if (!arrived.add(message.id())) {
        counts.duplicates++;
      } else if (newest.merge(message.alert(), message.sequence(), Math::max)
          > message.sequence()) {
        counts.disorder++;
      }
    }
    Map<String, Delivery> last = new HashMap<>();
    bench.read(Topic.DELIVERIES, Delivery.class).forEach(d -> last.put(d.id(), d));
    last.values().forEach(d -> counts.states.merge(d.status(), 1, Integer::sum));
    for (AlertEvent event : bench.read(Topic.ALERTS, AlertEvent.class)) {
      counts.events++;
      int endpoint = Integer.parseInt(event.subscription().substring(1));
      if (Temper.of(endpoint).living()) {
        counts.due++;
        String id =
            io.wirewatch.core.alert.AlertIds.delivery(
                "e" + endpoint, event.alert(), event.sequence());
        Delivery state = last.get(id);
        if (arrived.contains(id)) {
          counts.arrived++;
        } else if (state != null && state.status() == Delivery.Status.SUPERSEDED) {
          counts.superseded++;
        } else if (state != null && state.status() == Delivery.Status.PENDING) {
          counts.pending++;
        } else {
          counts.missing++;
        }
      }
    }
    return counts;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
