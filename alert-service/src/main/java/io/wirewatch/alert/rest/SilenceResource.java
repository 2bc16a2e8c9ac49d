package io.wirewatch.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.wanted.WantedKind;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Silence;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
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
  private final Changes<Silence> changes;

  public SilenceResource(AlertService service) {
    this.service = service;
    this.changes = new Changes<>(service, WantedKind.SILENCE);
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
    Silence silence = changes.found(id);
    return Versions.ok(silence, silence.version());
  }

  @POST
  @Operation(summary = "Create a silence")
  public Response create(@RequestBodySchema(RequestBodies.SilenceBody.class) byte[] body) {
    return write(Versions.newId("sil_"), body, Changes.Conditions.create());
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Create or change a silence")
  public Response put(
      @PathParam("id") String id,
      @RequestBodySchema(RequestBodies.SilenceBody.class) byte[] body,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return write(Versions.checked(id), body, new Changes.Conditions(ifMatch, ifNoneMatch));
  }

  private Response write(String id, byte[] body, Changes.Conditions conditions) {
    return Versions.answer(
        "/silences/" + id,
        changes.put(id, conditions, before -> read(Fields.of(body), id, before)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Delete a silence",
      description = "What it held back and still stands is told then.")
  public Response delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    changes.delete(id, ifMatch, silence -> {});
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
}
