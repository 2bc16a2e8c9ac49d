package io.wirewatch.alert.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation of this service the problems (RFC 9457) it may answer with: which ones
 * follows from what it takes. Says of its body that it is JSON, and whether it may be left out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationDetails implements OASFilter {

  private static final List<String> ROOTS =
      List.of("/subscriptions", "/silences", "/endpoints", "/alerts", "/deliveries");
  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(PROBLEM, problem());
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (ROOTS.stream().anyMatch(path::startsWith)) {
                item.getOperations().forEach((method, operation) -> add(path, method, operation));
              }
            });
  }

  /** Bodies are JSON, whatever a client says they are: the resources take any content type. */
  private static void describe(RequestBody body, boolean required) {
    var content = body.getContent();
    if (content != null && content.getMediaType(MediaType.WILDCARD) != null) {
      content.addMediaType(MediaType.APPLICATION_JSON, content.getMediaType(MediaType.WILDCARD));
      content.removeMediaType(MediaType.WILDCARD);
    }
    body.setRequired(required);
  }

  private static void add(String path, PathItem.HttpMethod method, Operation operation) {
    if (operation.getRequestBody() != null) {
      describe(operation.getRequestBody(), !path.endsWith("/ack"));
    }
    Map<String, String> problems = new TreeMap<>();
    problems.put("401", "A token is needed, and none or a wrong one was sent");
    problems.put("503", "Kafka did not answer; nothing was changed for certain");
    boolean query =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY);
    if (operation.getRequestBody() != null || query) {
      problems.put("400", "The request cannot be used; every field that is wrong is named");
    }
    boolean creates = method == PathItem.HttpMethod.PUT;
    if (path.contains("{") && !creates || path.endsWith("/redeliver")) {
      problems.put("404", "There is none of that id");
    }
    if (operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
      problems.put("412", "It changed meanwhile: If-Match or If-None-Match does not hold");
    }
    if (path.startsWith("/endpoints/") && method == PathItem.HttpMethod.DELETE
        || path.endsWith("/rotate")) {
      problems.put("409", "It is in use, or its format is not signed");
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    problems.forEach(
        (status, why) -> operation.getResponses().addAPIResponse(status, response(why)));
  }

  private static APIResponse response(String why) {
    return OASFactory.createAPIResponse()
        .description(why)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema problem() {
    Schema error =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty("field", text("Path of the field, such as rules[0].rise"))
            .addProperty("problem", text("What is wrong with it"))
            .addProperty("remedy", text("What to write instead"));
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("RFC 9457")
        .addProperty("type", text("Kind of problem, such as urn:wirewatch:problem:not-found"))
        .addProperty("title", text("The kind in words"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What happened and what to do"))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
