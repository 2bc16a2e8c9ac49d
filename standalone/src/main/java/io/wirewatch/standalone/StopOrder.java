package io.wirewatch.standalone;

import io.quarkus.runtime.ShutdownEvent;
import io.wirewatch.broker.EmbeddedBroker;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes the broker after the services, whichever of Ctrl-C, SIGTERM or a failure ends the process.
 */
@ApplicationScoped
public class StopOrder {
  private static final CountDownLatch SERVICES = new CountDownLatch(1);
  private static final long PATIENCE_SECONDS = 30;

  /** The services are down: the broker may go. */
  static void servicesStopped() {
    SERVICES.countDown();
  }

  void afterEveryService(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stopping) {
    servicesStopped();
  }

  static void closeAfterServices(EmbeddedBroker broker) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  awaitServices();
                  broker.close();
                },
                "stop-broker"));
  }

  private static void awaitServices() {
    try {
      if (io.quarkus.runtime.Application.currentApplication() != null
          && !SERVICES.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(
            "wirewatch: the services did not stop within "
                + PATIENCE_SECONDS
                + " s; closing Kafka");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
