package io.wirewatch.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.alert.wanted.WantedKind;
import io.wirewatch.events.Subscription;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Subscriptions: what a team wants to hear of. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "subscriptions", description = "What a team wants to hear of")
public class SubscriptionResource {

  private final SubscriptionForm form;
  private final Preview preview;
  private final Supplier<Wanted> wanted;
  private final Changes<Subscription> changes;

  public SubscriptionResource(AlertService service) {
    this.form = new SubscriptionForm(service);
    this.preview = new Preview(service);
    this.wanted = service.view();
    this.changes = new Changes<>(service, WantedKind.SUBSCRIPTION);
  }

  @GET
  @Operation(summary = "List subscriptions")
  public List<Subscription> list() {
    return wanted.get().subscriptions().values().stream()
        .sorted(Comparator.comparing(Subscription::id))
        .toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a subscription")
  public Response get(@PathParam("id") String id) {
    Subscription subscription = changes.found(id);
    return Versions.ok(subscription, subscription.version());
  }

  @POST
  @Operation(summary = "Create a subscription")
  public Response create(@RequestBodySchema(RequestBodies.SubscriptionBody.class) byte[] body) {
    return write(Versions.newId("sub_"), body, Changes.Conditions.create());
  }

  @PUT
  @Path("/{id}")
  @Operation(
      summary = "Create or change a subscription",
      description =
          "Send If-Match with the ETag you have seen to be told when it changed meanwhile.")
  public Response put(
      @PathParam("id") String id,
      @RequestBodySchema(RequestBodies.SubscriptionBody.class) byte[] body,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return write(Versions.checked(id), body, new Changes.Conditions(ifMatch, ifNoneMatch));
  }

  private Response write(String id, byte[] body, Changes.Conditions conditions) {
    return Versions.answer(
        "/subscriptions/" + id,
        changes.put(id, conditions, before -> form.read(Fields.of(body), id, before)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a subscription", description = "Its open alerts end.")
  public Response delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    changes.delete(id, ifMatch, subscription -> {});
    return Response.noContent().build();
  }

  @POST
  @Path("/preview")
  @Operation(
      summary = "Try a subscription without saving it",
      description =
          "Which regions would alert now, and which alerts the last days would have given.")
  public Preview.Outcome preview(
      @RequestBodySchema(RequestBodies.SubscriptionBody.class) byte[] body,
      @QueryParam("days") @DefaultValue("7") int days) {
    if (days < 0 || days > 90) {
      throw ApiProblem.invalid(
          List.of(new ApiProblem.FieldError("days", "it is " + days, "Ask for 0 to 90")));
    }
    return preview.of(form.read(Fields.of(body), "preview", null), days);
  }
}
