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

  private static final String NAME = "enrich stream";

  private final EnrichService service;

  EnrichHealth(EnrichService service) {
    this.service = service;
  }

  @Produces
  @Singleton
  @Liveness
  HealthCheck live() {
    return () -> response(service.status().alive());
  }

  @Produces
  @Singleton
  @Readiness
  HealthCheck ready() {
    return () -> response(service.status().running());
  }

  @Produces
  @Singleton
  @Startup
  HealthCheck started() {
    return () -> response(service.hasRun());
  }

  private HealthCheckResponse response(boolean up) {
    return HealthCheckResponse.named(NAME)
        .status(up)
        .withData("state", service.status().describe())
        .build();
  }
}
