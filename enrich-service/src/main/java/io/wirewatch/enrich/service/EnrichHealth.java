package io.wirewatch.enrich.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Health of the stream: alive while waiting may help, ready while records are processed. */
@Singleton
class EnrichHealth {

  private final EnrichService service;

  EnrichHealth(EnrichService service) {
    this.service = service;
  }

  @Produces
  @Singleton
  @Liveness
  HealthCheck live() {
    return () -> response("enrich-alive", service.status().alive());
  }

  @Produces
  @Singleton
  @Readiness
  HealthCheck ready() {
    return () -> response("enrich-ready", service.status().running());
  }

  @Produces
  @Singleton
  @Startup
  HealthCheck started() {
    return () -> response("enrich-started", service.hasRun());
  }

  private HealthCheckResponse response(String name, boolean up) {
    return HealthCheckResponse.named(name)
        .status(up)
        .withData("state", service.status().describe())
        .build();
  }
}
