package io.wirewatch.alert.rest;

import io.wirewatch.alert.access.Access;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets requests to this service's resources pass only with a token, where one is required. */
public class AccessFilter {

  private static final String BEARER = "Bearer ";

  private final Access access;

  public AccessFilter(Access access) {
    this.access = access;
  }

  @ServerRequestFilter
  @Nullable Response check(ContainerRequestContext request, ResourceInfo resource) {
    Class<?> asked = resource.getResourceClass();
    boolean ours = asked != null && asked.getPackageName().startsWith("io.wirewatch.");
    if (!ours || !access.required()) {
      return null;
    }
    String header = request.getHeaderString("Authorization");
    boolean known =
        header != null
            && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            && access.nameOf(header.substring(BEARER.length()).strip()).isPresent();
    return known ? null : refused();
  }

  private static Response refused() {
    ApiProblem problem =
        ApiProblem.of(
            401,
            "token-needed",
            "A token is needed",
            "Send the header 'Authorization: Bearer TOKEN' with a token whose hash is in"
                + " wirewatch.alert.tokens");
    return Response.fromResponse(ApiProblemMapper.response(problem.body()))
        .header("WWW-Authenticate", "Bearer")
        .build();
  }
}
