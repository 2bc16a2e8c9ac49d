package io.wirewatch.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.rest.DeliveryLog.View;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.Attempt;
import io.wirewatch.events.Delivery;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries: what was sent to whom, and what came of it. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "deliveries", description = "What was sent to whom, and what came of it")
public class DeliveryResource {

  private final AlertService service;
  private final DeliveryLog log;

  public DeliveryResource(AlertService service) {
    this.service = service;
    this.log = new DeliveryLog(service);
  }

  @GET
  @Operation(
      summary = "List deliveries, the newest first",
      description = "Of the last seven days unless since says otherwise.")
  public List<View> list(
      @QueryParam("endpoint") @Nullable String endpoint,
      @QueryParam("alert") @Nullable String alert,
      @QueryParam("state") Delivery.@Nullable Status state,
      @QueryParam("since") @Nullable String since,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Instant from =
        since == null ? service.clock().instant().minus(Duration.ofDays(7)) : instant(since);
    return log.list(
        new DeliveryLog.Question(endpoint, alert, state, from, Math.clamp(limit, 1, 10_000)));
  }

  @GET
  @Path("/{id}/attempts")
  @Operation(summary = "List the attempts of a delivery, the oldest first")
  public List<Attempt> attempts(@PathParam("id") String id) {
    return log.attempts(log.find(id));
  }

  @POST
  @Path("/{id}/redeliver")
  @Operation(summary = "Send a delivery again", description = "With the same webhook-id.")
  public Response redeliver(@PathParam("id") String id) {
    Delivery again = log.again(log.find(id));
    service.requests().request(again);
    return Response.accepted(Map.of("delivery", id, "endpoint", again.endpoint())).build();
  }

  @POST
  @Path("/redeliver")
  @Operation(
      summary = "Send again what an endpoint did not get since an instant",
      description = "Body: endpoint, since, and all=true for what it did get as well.")
  public Response redeliverSince(
      @RequestBodySchema(RequestBodies.RedeliveryBody.class) byte[] body) {
    Fields fields = Fields.of(body).only("endpoint", "since", "all");
    String endpoint = fields.requiredText("endpoint", "Name the endpoint");
    Instant since = fields.instant("since");
    boolean all = fields.flag("all", false);
    if (since == null) {
      fields.wrong("since", "it is missing", "Write an instant such as 2026-03-01T12:00:00Z");
    }
    fields.done();
    if (!service.view().get().endpoints().containsKey(endpoint)) {
      throw ApiProblem.notFound("endpoint", endpoint);
    }
    List<Delivery> missed = log.missed(endpoint, since == null ? Instant.EPOCH : since, all);
    missed.forEach(delivery -> service.requests().request(log.again(delivery)));
    return Response.accepted(Map.of("endpoint", endpoint, "deliveries", missed.size())).build();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.DateTimeException e) {
      throw ApiProblem.invalid(
          List.of(
              new ApiProblem.FieldError(
                  "since",
                  "it is '" + text + "'",
                  "Write an instant such as 2026-03-01T12:00:00Z")));
    }
  }
}
