package io.wirewatch.alert.rest;

import io.wirewatch.events.Json;
import jakarta.ws.rs.core.Response;
import org.apache.kafka.common.KafkaException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes problems as {@code application/problem+json}. */
public class ApiProblemMapper {

  @ServerExceptionMapper
  public Response problem(ApiProblem problem) {
    return response(problem.body());
  }

  @ServerExceptionMapper
  public Response kafka(KafkaException e) {
    return response(
        ApiProblem.unavailable(
                "Kafka did not answer ("
                    + e.getClass().getSimpleName()
                    + "): nothing was changed for certain; try again when /q/health/ready is up")
            .body());
  }

  static Response response(ApiProblem.Body body) {
    return Response.status(body.status())
        .type("application/problem+json")
        .entity(Json.string(body))
        .build();
  }
}
