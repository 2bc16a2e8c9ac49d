package io.wirewatch.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;

/**
 * Takes back what the metadata still says of the broker's last run: that it lives and leads its
 * partitions. The directory's lock tells that it does not.
 *
 * <p>A broker that starts over that belief takes up its partitions at once, begins to finish the
 * transactions that were cut short, and then loses the partitions again when the controller notices
 * the old session's end. A marker of a committed transaction that is to be sent in between is given
 * up as one of a deleted topic (Kafka 4.3), and its records stay unreadable: see ADR 43. So the
 * controller first runs alone and is told.
 */
final class FormerSession {

  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(20);

  private FormerSession() {}

  /**
   * Ends the session of the last run in the directory of these settings.
   *
   * @param settings the settings the broker is about to start with
   */
  static void end(Map<String, String> settings, int controllerPort) {
    var controller =
        new KafkaRaftServer(
            new KafkaConfig(controllerAlone(settings, controllerPort), false), Time.SYSTEM);
    try {
      controller.startup();
      unregister("%s:%d".formatted(BrokerSettings.HOST, controllerPort));
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  private static Map<String, String> controllerAlone(
      Map<String, String> settings, int controllerPort) {
    var alone = new HashMap<>(settings);
    alone.put("process.roles", "controller");
    alone.put("listeners", BrokerSettings.controllerListener(controllerPort));
    alone.remove("advertised.listeners");
    return alone;
  }

  private static void unregister(String controller) {
    long until = System.nanoTime() + WITHIN.toNanos();
    while (!asked(controller, until)) {
      LockSupport.parkNanos(RETRY.toNanos());
    }
  }

  /** False when the controller has not read enough of its log yet to be asked. */
  private static boolean asked(String controller, long until) {
    // A new client each time: one that was refused for the log's sake stays so.
    try (var admin = Admin.create(Map.of("bootstrap.controllers", controller))) {
      admin
          .unregisterBroker(BrokerSettings.NODE_ID)
          .all()
          .get(WITHIN.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BrokerIdNotRegisteredException) {
        return true; // The last run ended before it had registered.
      }
      if (e.getCause() instanceof UnsupportedVersionException && System.nanoTime() < until) {
        return false;
      }
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private static BrokerStartException failed(Throwable cause) {
    return new BrokerStartException(
        "The Kafka controller did not end the session of the last run: %s. Start again; if that does not help, look at the log above."
            .formatted(cause.getMessage() == null ? cause : cause.getMessage()),
        cause);
  }
}
