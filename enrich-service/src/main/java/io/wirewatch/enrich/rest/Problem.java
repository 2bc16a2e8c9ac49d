package io.wirewatch.enrich.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 problem details. */
record Problem(String type, String title, int status, String detail) {

  static final String MEDIA_TYPE = "application/problem+json";

  static WebApplicationException of(Response.Status status, String detail) {
    var problem =
        new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
    return new WebApplicationException(
        detail, Response.status(status).type(MEDIA_TYPE).entity(problem).build());
  }
}
