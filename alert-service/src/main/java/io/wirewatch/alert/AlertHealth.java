package io.wirewatch.alert;

import io.wirewatch.agenda.streams.StreamsStatus;
import io.wirewatch.alert.service.AlertService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Ready when scores are judged and webhooks sent; alive as long as waiting may help. */
@ApplicationScoped
class AlertHealth {

  @Produces
  @Readiness
  HealthCheck ready(AlertService service) {
    return () -> answer("alert-ready", service.status(), service.status().running());
  }

  /** Started once it ran; what stops it later does not undo that. */
  @Produces
  @Startup
  HealthCheck started(AlertService service) {
    AtomicBoolean hasRun = new AtomicBoolean();
    return () -> {
      hasRun.compareAndSet(false, service.status().running());
      return answer("alert-started", service.status(), hasRun.get());
    };
  }

  @Produces
  @Liveness
  HealthCheck alive(AlertService service) {
    return () -> answer("alert-alive", service.status(), service.status().alive());
  }

  private static HealthCheckResponse answer(String name, StreamsStatus status, boolean up) {
    return HealthCheckResponse.named(name).status(up).withData("state", status.describe()).build();
  }
}
