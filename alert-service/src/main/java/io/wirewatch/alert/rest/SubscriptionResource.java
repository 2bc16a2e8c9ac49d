package io.wirewatch.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.Topic;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Subscriptions: what a team wants to hear of. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "subscriptions", description = "What a team wants to hear of")
public class SubscriptionResource {

  private final AlertService service;
  private final SubscriptionForm form;
  private final Preview preview;

  public SubscriptionResource(AlertService service) {
    this.service = service;
    this.form = new SubscriptionForm(service);
    this.preview = new Preview(service);
  }

  @GET
  @Operation(summary = "List subscriptions")
  public List<Subscription> list() {
    return service.view().get().subscriptions().values().stream()
        .sorted(Comparator.comparing(Subscription::id))
        .toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a subscription")
  public Response get(@PathParam("id") String id) {
    Subscription subscription = found(id);
    return Versions.ok(subscription, subscription.version());
  }

  @POST
  @Operation(summary = "Create a subscription")
  public Response create(byte[] body) {
    return write(Versions.newId("sub_"), body, null, "*");
  }

  @PUT
  @Path("/{id}")
  @Operation(
      summary = "Create or change a subscription",
      description =
          "Send If-Match with the ETag you have seen to be told when it changed meanwhile.")
  public Response put(
      @PathParam("id") String id,
      byte[] body,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return write(Versions.checked(id), body, ifMatch, ifNoneMatch);
  }

  private synchronized Response write(
      String id, byte[] body, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    Subscription before = service.view().get().subscriptions().get(id);
    Versions.require(before == null ? 0 : before.version(), ifMatch, ifNoneMatch);
    Subscription after = form.read(Fields.of(body), id, before);
    service.writer().put(Topic.SUBSCRIPTIONS, EventType.SUBSCRIPTION, id, after);
    return before == null
        ? Versions.created("/subscriptions/" + id, after, after.version())
        : Versions.ok(after, after.version());
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a subscription", description = "Its open alerts end.")
  public synchronized Response delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Versions.require(found(id).version(), ifMatch, null);
    service.writer().put(Topic.SUBSCRIPTIONS, EventType.SUBSCRIPTION, id, null);
    return Response.noContent().build();
  }

  @POST
  @Path("/preview")
  @Operation(
      summary = "Try a subscription without saving it",
      description =
          "Which regions would alert now, and which alerts the last days would have given.")
  public Preview.Outcome preview(byte[] body, @QueryParam("days") @DefaultValue("7") int days) {
    if (days < 0 || days > 90) {
      throw ApiProblem.invalid(
          List.of(new ApiProblem.FieldError("days", "it is " + days, "Ask for 0 to 90")));
    }
    return preview.of(form.read(Fields.of(body), "preview", null), days);
  }

  private Subscription found(String id) {
    Subscription subscription = service.view().get().subscriptions().get(id);
    if (subscription == null) {
      throw ApiProblem.notFound("subscription", id);
    }
    return subscription;
  }
}
