package io.wirewatch.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of RFC 9457.
 *
 * @param type URI reference that names the kind of problem
 * @param errors the faulty fields of a request, if it was that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedProblem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable List<FieldError> errors) {

  /** Media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One faulty field.
   *
   * @param field such as {@code weight}
   * @param message what is wrong and what would be right
   */
  public record FieldError(String field, String message) {}
}
