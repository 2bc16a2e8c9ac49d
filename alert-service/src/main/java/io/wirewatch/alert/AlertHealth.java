package io.wirewatch.alert;

import io.wirewatch.agenda.streams.StreamsStatus;
import io.wirewatch.alert.service.AlertService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready when scores are judged and webhooks sent; alive as long as waiting may help. */
@ApplicationScoped
class AlertHealth {

  @Produces
  @Readiness
  HealthCheck ready(AlertService service) {
    return () -> answer(service.status(), service.status().running());
  }

  @Produces
  @Liveness
  HealthCheck alive(AlertService service) {
    return () -> answer(service.status(), service.status().alive());
  }

  private static HealthCheckResponse answer(StreamsStatus status, boolean up) {
    return HealthCheckResponse.named("alert")
        .status(up)
        .withData("status", status.describe())
        .build();
  }
}
