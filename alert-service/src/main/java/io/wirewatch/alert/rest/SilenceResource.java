package io.wirewatch.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Silence;
import io.wirewatch.events.kafka.Topic;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Silences: stretches of time in which alerts go on but are not delivered. */
@Path("/silences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(
    name = "silences",
    description = "Stretches of time in which alerts go on but are not delivered")
public class SilenceResource {

  private final AlertService service;

  public SilenceResource(AlertService service) {
    this.service = service;
  }

  @GET
  @Operation(summary = "List silences")
  public List<Silence> list() {
    return service.view().get().silences().values().stream()
        .sorted(Comparator.comparing(Silence::startsAt).thenComparing(Silence::id))
        .toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a silence")
  public Response get(@PathParam("id") String id) {
    Silence silence = found(id);
    return Versions.ok(silence, silence.version());
  }

  @POST
  @Operation(summary = "Create a silence")
  public Response create(byte[] body) {
    return write(Versions.newId("sil_"), body, null, "*");
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Create or change a silence")
  public Response put(
      @PathParam("id") String id,
      byte[] body,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return write(Versions.checked(id), body, ifMatch, ifNoneMatch);
  }

  private synchronized Response write(
      String id, byte[] body, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    Silence before = service.view().get().silences().get(id);
    Versions.require(before == null ? 0 : before.version(), ifMatch, ifNoneMatch);
    Silence after = read(Fields.of(body), id, before);
    service.writer().put(Topic.SILENCES, EventType.SILENCE, id, after);
    return before == null
        ? Versions.created("/silences/" + id, after, after.version())
        : Versions.ok(after, after.version());
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Delete a silence",
      description = "What it held back and still stands is told then.")
  public synchronized Response delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Versions.require(found(id).version(), ifMatch, null);
    service.writer().put(Topic.SILENCES, EventType.SILENCE, id, null);
    return Response.noContent().build();
  }

  private Silence read(Fields fields, String id, @Nullable Silence before) {
    fields.only(
        "id",
        "version",
        "teams",
        "subscriptions",
        "regions",
        "upTo",
        "startsAt",
        "endsAt",
        "createdBy",
        "comment");
    Instant now = service.clock().instant();
    Instant startsAt = fields.instant("startsAt");
    Instant endsAt = fields.instant("endsAt");
    Instant start = startsAt == null ? now : startsAt;
    if (endsAt == null) {
      fields.wrong("endsAt", "it is missing", "Write when it ends, such as 2026-03-01T12:00:00Z");
    } else if (!endsAt.isAfter(start)) {
      fields.wrong("endsAt", "it is not after startsAt (" + start + ")", "Write a later instant");
    }
    List<String> regions = fields.texts("regions");
    for (String region : regions) {
      if (!service.regions().exists(region)) {
        fields.wrong("regions", "there is no region '" + region + "'", "Use ids such as SY");
      }
    }
    Severity upTo = fields.choice("upTo", Severity.class, null);
    String createdBy = fields.text("createdBy", "");
    String comment = fields.text("comment", "");
    List<String> teams = fields.texts("teams");
    List<String> subscriptions = fields.texts("subscriptions");
    fields.done();
    return new Silence(
        id,
        before == null ? 1 : before.version() + 1,
        teams,
        subscriptions,
        regions,
        upTo,
        start,
        endsAt == null ? start.plusSeconds(1) : endsAt,
        createdBy,
        comment);
  }

  private Silence found(String id) {
    Silence silence = service.view().get().silences().get(id);
    if (silence == null) {
      throw ApiProblem.notFound("silence", id);
    }
    return silence;
  }
}
