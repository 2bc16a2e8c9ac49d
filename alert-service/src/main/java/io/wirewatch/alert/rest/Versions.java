package io.wirewatch.alert.rest;

import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids and ETags. */
final class Versions {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private Versions() {}

  static String newId(String prefix) {
    byte[] bytes = new byte[9];
    RANDOM.nextBytes(bytes);
    return prefix
        + Base64.getUrlEncoder().encodeToString(bytes).replace("-", "x").replace("_", "y");
  }

  /** An id chosen by the caller goes into record keys, so it must be plain. */
  static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw ApiProblem.of(
          400,
          "invalid-id",
          "Not an id",
          "The id in the path must be letters, digits, dots, dashes and underscores, 100 at most");
    }
    return id;
  }

  static String etag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * Holds a change against what its author has seen.
   *
   * @param present version there is, 0 for none
   * @param ifMatch the header, or null when the author does not mind
   * @throws ApiProblem 412 when it changed meanwhile
   */
  static void require(int present, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifNoneMatch != null && ifNoneMatch.strip().equals("*") && present > 0) {
      throw ApiProblem.of(
          412,
          "exists",
          "It exists",
          "If-None-Match: * asks to create it, but it is at version " + present);
    }
    if (ifMatch == null) {
      return;
    }
    for (String tag : ifMatch.split(",", -1)) {
      String bare = tag.strip();
      if (present > 0 && (bare.equals("*") || bare.equals(etag(present)))) {
        return;
      }
    }
    throw ApiProblem.changed(present, ifMatch);
  }

  static Response ok(Object body, int version) {
    return Response.ok(body).header("ETag", etag(version)).build();
  }

  /** 201 with its address when it is new, else 200. */
  static Response answer(String location, Changes.Change<?> change) {
    return change.created()
        ? created(location, change.now(), change.version())
        : ok(change.now(), change.version());
  }

  private static Response created(String location, Object body, int version) {
    return Response.status(201)
        .header("Location", location)
        .header("ETag", etag(version))
        .entity(body)
        .build();
  }
}
