package io.wirewatch.bench.alert;

import io.wirewatch.alert.service.AlertService;
import io.wirewatch.bench.alert.Receivers.Taken;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many webhooks a second 1,000 healthy endpoints get, and what one hanging endpoint among them
 * costs the others: the same 6,000 deliveries at 150 a second, once without it and once with it.
 * Broker, service and receivers share this JVM.
 */
public final class DeliveryLoad {

  private static final int ENDPOINTS = 1_000;
  private static final int BURST = 20_000;
  private static final int PACED = 6_000;
  private static final int PER_SECOND = 150;

  private DeliveryLoad() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("delivery-load");
    boolean[] hangs = new boolean[1];
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        Receivers receivers =
            new Receivers(n -> n == 7 && hangs[0] ? Temper.HANGING : Temper.HEALTHY);
        Bench bench = new Bench(broker.bootstrapServers(), data);
        AlertService service = AlertChild.service(broker.bootstrapServers(), data, "load")) {
      for (int n = 0; n < ENDPOINTS; n++) {
        receivers.trust(
            n, bench.endpoint("e" + n, receivers.url(n), Endpoint.Format.WIREWATCH, true));
      }
      bench.flush();
      service.start();
      while (!service.status().running()) {
        Thread.sleep(100);
      }
      burst(bench, receivers, "warm");
      burst(bench, receivers, "burst");
      List<Long> alone = paced(bench, receivers, "calm");
      hangs[0] = true;
      List<Long> beside = paced(bench, receivers, "hang");
      print("without a hanging endpoint", alone);
      print("beside one hanging endpoint", beside);
    }
    System.exit(0);
  }

  private static void burst(Bench bench, Receivers receivers, String name)
      throws InterruptedException {
    receivers.taken().clear();
    long started = System.nanoTime();
    for (int i = 0; i < BURST; i++) {
      bench.request("e" + i % ENDPOINTS, name + i);
    }
    bench.flush();
    while (receivers.taken().size() < BURST) {
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        "%s: %d deliveries to %d endpoints in %.1f s = %.0f/s%n",
        name, BURST, ENDPOINTS, seconds, BURST / seconds);
  }

  private static List<Long> paced(Bench bench, Receivers receivers, String name)
      throws InterruptedException {
    receivers.taken().clear();
    Map<String, Long> asked = new HashMap<>();
    long start = System.nanoTime();
    int others = 0;
    for (int i = 0; i < PACED; i++) {
      long due = start + i * 1_000_000_000L / PER_SECOND;
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      int endpoint = i % 20 == 0 ? 7 : i % ENDPOINTS;
      asked.put("msg_e" + endpoint + "_" + name + i, System.currentTimeMillis());
      others += endpoint == 7 ? 0 : 1;
      bench.request("e" + endpoint, name + i);
    }
    bench.flush();
    List<Long> latencies = new ArrayList<>();
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (count(receivers) < others && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    for (Taken message : receivers.taken()) {
      if (message.endpoint() != 7) {
        latencies.add(message.millis() - asked.getOrDefault(message.id(), message.millis()));
      }
    }
    Collections.sort(latencies);
    return latencies;
  }

  private static long count(Receivers receivers) {
    return receivers.taken().stream().filter(message -> message.endpoint() != 7).count();
  }

  private static void print(String name, List<Long> latencies) {
    System.out.printf(
        "%s: %d deliveries, p50 %d ms, p95 %d ms, p99 %d ms, max %d ms%n",
        name,
        latencies.size(),
        at(latencies, 0.5),
        at(latencies, 0.95),
        at(latencies, 0.99),
        latencies.getLast());
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }
}
