package io.wirewatch.ingest.app;

import io.wirewatch.agenda.streams.StreamsStatus;
import io.wirewatch.ingest.service.Ingest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Whether ingest lives, has started and polls; each answer says why not. */
@ApplicationScoped
class IngestHealth {

  @Produces
  @Liveness
  HealthCheck alive(Ingest ingest) {
    return () -> response("ingest-alive", ingest.status().alive(), ingest);
  }

  @Produces
  @Readiness
  HealthCheck ready(Ingest ingest) {
    return () ->
        response("ingest-ready", ingest.status().running() && ingest.catalog().isOpen(), ingest);
  }

  /** Started once Kafka answered and the list was read; a later rebalance does not undo it. */
  @Produces
  @Startup
  HealthCheck started(Ingest ingest) {
    return () ->
        response(
            "ingest-started",
            ingest.catalog().isOpen() && !(ingest.status() instanceof StreamsStatus.Waiting),
            ingest);
  }

  private static HealthCheckResponse response(String name, boolean up, Ingest ingest) {
    return HealthCheckResponse.named(name)
        .status(up)
        .withData("state", ingest.status().describe())
        .withData("feeds", ingest.catalog().all().size())
        .build();
  }
}
