package io.wirewatch.alert.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is not a success, in the form of RFC 9457. */
final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Body body;

  /**
   * The JSON of a problem.
   *
   * @param type identifies the kind of problem
   * @param errors the fields that are wrong, each with its remedy
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Body(String type, String title, int status, String detail, List<FieldError> errors) {}

  /**
   * A field that is wrong.
   *
   * @param field path such as {@code rules[0].rise}
   * @param problem what is wrong with it
   * @param remedy what to write instead
   */
  record FieldError(String field, String problem, String remedy) {}

  private ApiProblem(Body body) {
    super(body.detail());
    this.body = body;
  }

  Body body() {
    return body;
  }

  static ApiProblem of(int status, String name, String title, String detail) {
    return new ApiProblem(new Body(type(name), title, status, detail, List.of()));
  }

  static ApiProblem invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1
            ? errors.getFirst().field()
                + ": "
                + errors.getFirst().problem()
                + ". "
                + errors.getFirst().remedy()
            : errors.size() + " fields are wrong";
    return new ApiProblem(
        new Body(type("invalid-request"), "The request cannot be used", 400, detail, errors));
  }

  static ApiProblem notFound(String what, String id) {
    return of(
        404,
        "not-found",
        "Not found",
        "There is no " + what + " '" + id + "'; GET the list to see those there are");
  }

  static ApiProblem changed(int version, @Nullable String asked) {
    return of(
        412,
        "changed-meanwhile",
        "Changed meanwhile",
        "It is at version "
            + version
            + ", but If-Match asks for "
            + asked
            + ": GET it again, apply your change, and send the new ETag");
  }

  static ApiProblem unavailable(String detail) {
    return of(503, "kafka-unavailable", "Not possible now", detail);
  }

  private static String type(String name) {
    return "urn:wirewatch:problem:" + name;
  }
}
