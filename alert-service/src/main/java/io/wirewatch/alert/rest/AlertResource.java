package io.wirewatch.alert.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.board.AlertBoard;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.wanted.WantedView;
import io.wirewatch.events.Acknowledgement;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import io.wirewatch.events.kafka.Topic;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts: what was decided. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "alerts", description = "What was decided")
public class AlertResource {

  private final AlertService service;

  public AlertResource(AlertService service) {
    this.service = service;
  }

  /**
   * An alert as it stands.
   *
   * @param state ACTIVE, STALE or RESOLVED
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      String id,
      String state,
      Severity severity,
      String region,
      String regionName,
      String subscription,
      String subscriptionName,
      String team,
      Instant openedAt,
      Instant updatedAt,
      int sequence,
      boolean warming,
      String text,
      String reason,
      AlertEvent.Reading reading,
      List<RegionScore.Story> stories,
      @Nullable Acknowledgement acknowledgement) {}

  @GET
  @Operation(summary = "List alerts, the newest first")
  public List<View> list(
      @QueryParam("active") @DefaultValue("false") boolean active,
      @QueryParam("region") @Nullable String region,
      @QueryParam("subscription") @Nullable String subscription,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return service.board().latest(active).stream()
        .filter(event -> region == null || event.region().equals(region))
        .filter(event -> subscription == null || event.subscription().equals(subscription))
        .limit(Math.clamp(limit, 1, 1000))
        .map(this::view)
        .toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show the events of an alert, the oldest first")
  public List<AlertEvent> get(@PathParam("id") String id) {
    return service.board().events(id).orElseThrow(() -> ApiProblem.notFound("alert", id));
  }

  @POST
  @Path("/{id}/ack")
  @Operation(
      summary = "Acknowledge an alert",
      description = "Reminders stop until it escalates beyond its present severity.")
  public View acknowledge(
      @PathParam("id") String id,
      @RequestBodySchema(RequestBodies.AcknowledgementBody.class) byte @Nullable [] body) {
    AlertEvent last = last(id);
    Fields fields =
        body == null || body.length == 0
            ? Fields.of(Json.bytes(java.util.Map.of()))
            : Fields.of(body);
    fields.only("by", "comment");
    String by = fields.text("by", "");
    String comment = fields.text("comment", "");
    fields.done();
    Acknowledgement acknowledgement =
        new Acknowledgement(id, last.severity(), by, comment, service.clock().instant());
    service
        .writer()
        .put(
            Topic.SILENCES,
            EventType.ACKNOWLEDGEMENT,
            WantedView.ACKNOWLEDGEMENT + id,
            acknowledgement);
    return view(last);
  }

  @DELETE
  @Path("/{id}/ack")
  @Operation(summary = "Take an acknowledgement back")
  public Response forget(@PathParam("id") String id) {
    last(id);
    service
        .writer()
        .put(Topic.SILENCES, EventType.ACKNOWLEDGEMENT, WantedView.ACKNOWLEDGEMENT + id, null);
    return Response.noContent().build();
  }

  private AlertEvent last(String id) {
    return service
        .board()
        .events(id)
        .map(List::getLast)
        .orElseThrow(() -> ApiProblem.notFound("alert", id));
  }

  private View view(AlertEvent event) {
    String state =
        !AlertBoard.active(event)
            ? "RESOLVED"
            : event.type() == AlertEvent.Type.STALE ? "STALE" : "ACTIVE";
    return new View(
        event.alert(),
        state,
        event.severity(),
        event.region(),
        event.regionName(),
        event.subscription(),
        event.subscriptionName(),
        event.team(),
        event.openedAt(),
        event.at(),
        event.sequence(),
        event.warming(),
        event.text(),
        event.reason(),
        event.reading(),
        event.stories(),
        service.view().get().acknowledgements().get(event.alert()));
  }
}
