package io.wirewatch.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.deliver.Notices;
import io.wirewatch.alert.secret.WebhookSecret;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.wanted.WantedKind;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoints: where alerts are posted to. */
@Path("/endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "endpoints", description = "Where alerts are posted to")
public class EndpointResource {

  private static final Duration ROTATION = Duration.ofHours(24);

  private final AlertService service;
  private final EndpointForm form;
  private final Changes<Endpoint> changes;

  public EndpointResource(AlertService service) {
    this.service = service;
    this.form = new EndpointForm(service);
    this.changes = new Changes<>(service, WantedKind.ENDPOINT);
  }

  @GET
  @Operation(summary = "List endpoints", description = "Secrets are never shown.")
  public List<EndpointView> list() {
    return EndpointView.all(service.view().get());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show an endpoint")
  public Response get(@PathParam("id") String id) {
    Endpoint endpoint = changes.found(id);
    return Versions.ok(shown(endpoint, null), endpoint.version());
  }

  @POST
  @Operation(summary = "Create an endpoint", description = "Answers the signing secret, this once.")
  public Response create(@RequestBodySchema(RequestBodies.EndpointBody.class) byte[] body) {
    return write(Versions.newId("ep_"), body, Changes.Conditions.create());
  }

  @PUT
  @Path("/{id}")
  @Operation(
      summary = "Create or change an endpoint",
      description =
          "Send If-Match with the ETag you have seen to be told when it changed meanwhile.")
  public Response put(
      @PathParam("id") String id,
      @RequestBodySchema(RequestBodies.EndpointBody.class) byte[] body,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return write(Versions.checked(id), body, new Changes.Conditions(ifMatch, ifNoneMatch));
  }

  private Response write(String id, byte[] body, Changes.Conditions conditions) {
    AtomicReference<@Nullable String> secret = new AtomicReference<>();
    Changes.Change<Endpoint> change =
        changes.put(
            id,
            conditions,
            before -> {
              EndpointForm.Read read = form.read(Fields.of(body), id, before);
              secret.set(read.secret());
              return read.endpoint();
            });
    return answer(change, secret.get());
  }

  private Response answer(Changes.Change<Endpoint> change, @Nullable String secret) {
    return Versions.answer(
        "/endpoints/" + change.now().id(),
        new Changes.Change<>(shown(change.now(), secret), change.version(), change.created()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete an endpoint that no subscription uses")
  public Response delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    changes.delete(id, ifMatch, this::requireUnused);
    return Response.noContent().build();
  }

  private void requireUnused(Endpoint endpoint) {
    List<String> users =
        service.view().get().subscriptions().values().stream()
            .filter(subscription -> subscription.endpoints().contains(endpoint.id()))
            .map(subscription -> subscription.id())
            .sorted()
            .toList();
    if (!users.isEmpty()) {
      throw ApiProblem.of(
          409,
          "in-use",
          "In use",
          "Subscriptions deliver to it: "
              + String.join(", ", users)
              + ". Change or delete them first");
    }
  }

  @POST
  @Path("/{id}/ping")
  @Operation(
      summary = "Send a test event",
      description =
          "Answers the delivery; GET /deliveries/{delivery}/attempts tells what came of it.")
  public Response ping(@PathParam("id") String id) {
    Delivery ping = Notices.ping(changes.found(id), Versions.newId(""), service.clock().instant());
    service.requests().request(ping);
    return Response.accepted(Map.of("delivery", ping.id(), "endpoint", id)).build();
  }

  @POST
  @Path("/{id}/rotate")
  @Operation(
      summary = "Make a new signing secret",
      description = "Answers it, this once. Requests carry signatures of both for 24 hours.")
  public Response rotate(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    String secret = WebhookSecret.generate();
    return answer(changes.change(id, ifMatch, before -> rotated(before, secret)), secret);
  }

  private Endpoint rotated(Endpoint before, String secret) {
    if (!EndpointForm.signs(before.format())) {
      throw ApiProblem.of(
          409,
          "not-signed",
          "Not signed",
          "Requests of the format "
              + before.format()
              + " are not signed; PUT a new secret or URL instead");
    }
    Instant now = service.clock().instant();
    List<Endpoint.SealedSecret> secrets = new ArrayList<>();
    secrets.add(new Endpoint.SealedSecret(service.vault().seal(before.id(), secret), null));
    // The one in use until now signs on for a day; older ones end here, for a header of many
    // signatures helps nobody.
    before.sealedSecrets().stream()
        .filter(old -> old.until() == null)
        .findFirst()
        .ifPresent(old -> secrets.add(new Endpoint.SealedSecret(old.sealed(), now.plus(ROTATION))));
    return changed(before, secrets, before.enabled(), before.enabledAt(), now);
  }

  @POST
  @Path("/{id}/enable")
  @Operation(
      summary = "Enable an endpoint that was paused or disabled",
      description = "What it missed can be sent with POST /deliveries/redeliver.")
  public Response enable(@PathParam("id") String id) {
    Instant now = service.clock().instant();
    return answer(
        changes.change(id, null, before -> changed(before, before.sealedSecrets(), true, now, now)),
        null);
  }

  private static Endpoint changed(
      Endpoint e,
      List<Endpoint.SealedSecret> secrets,
      boolean enabled,
      Instant enabledAt,
      Instant now) {
    return new Endpoint(
        e.id(),
        e.version() + 1,
        e.name(),
        e.team(),
        e.shownUrl(),
        e.sealedUrl(),
        e.format(),
        secrets,
        e.concurrency(),
        e.perSecond(),
        enabled,
        enabledAt,
        e.createdAt(),
        now);
  }

  private EndpointView shown(Endpoint endpoint, @Nullable String secret) {
    return EndpointView.of(endpoint, service.view().get(), secret);
  }
}
