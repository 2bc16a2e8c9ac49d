package io.wirewatch.ingest.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with problem details. */
final class FeedProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FeedProblem problem;

  private FeedProblemException(
      int status,
      String name,
      String title,
      String detail,
      @Nullable List<FeedProblem.FieldError> errors) {
    super(detail);
    problem = new FeedProblem("/problems/" + name, title, status, detail, null, errors);
  }

  static FeedProblemException invalid(List<FeedProblem.FieldError> errors) {
    FeedProblem.FieldError first = errors.getFirst();
    return new FeedProblemException(
        400,
        "invalid-feed",
        "The request is not valid",
        first.field() + ": " + first.message(),
        errors);
  }

  static FeedProblemException notFound(String key) {
    return new FeedProblemException(
        404,
        "unknown-feed",
        "There is no such feed",
        "No feed has the key '" + key + "'. GET /feeds lists all keys.",
        null);
  }

  static FeedProblemException exists(String key) {
    return new FeedProblemException(
        409,
        "feed-exists",
        "This feed is there already",
        "It has the key '" + key + "'. Change it with PATCH /feeds/" + key + ".",
        null);
  }

  static FeedProblemException unavailable(String detail) {
    return new FeedProblemException(
        503, "kafka-unavailable", "The change could not be stored", detail, null);
  }

  FeedProblem problem(String instance) {
    return new FeedProblem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        instance,
        problem.errors());
  }
}
