package io.wirewatch.ingest.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with problem details. */
class FeedProblemMapper {

  @ServerExceptionMapper
  Response problem(FeedProblemException e, UriInfo uri) {
    FeedProblem problem = e.problem(uri.getRequestUri().getPath());
    return Response.status(problem.status()).type(FeedProblem.MEDIA_TYPE).entity(problem).build();
  }
}
