package io.wirewatch.ingest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wirewatch.ingest.feed.PollRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed as an operator sees it.
 *
 * @param key stable key, the last part of its address
 * @param status see {@link Status}
 * @param problem what is wrong now
 * @param remedy what to do about it
 * @param next when it is polled next and why then
 * @param polls the last polls, newest first; in the view of one feed only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
    String key,
    String url,
    String group,
    @Nullable String title,
    @Nullable String language,
    List<String> categories,
    double weight,
    Status status,
    @Nullable String problem,
    @Nullable String remedy,
    @Nullable Next next,
    @Nullable History history,
    @Nullable Source source,
    @Nullable List<PollRecord> polls,
    @Nullable List<String> notes,
    @Nullable Instant addedAt) {

  /** How a feed stands. */
  public enum Status {
    /** It answered the last poll. */
    OK,
    /** It was never polled. */
    WAITING,
    /** The last poll failed. */
    FAILING,
    /** An operator paused it. */
    PAUSED,
    /** Its publisher removed it; polling has stopped. */
    GONE,
    /** Its state lies with an instance that cannot be asked now. */
    UNKNOWN
  }

  /**
   * The plan in force.
   *
   * @param at not before then; other feeds of the host may delay it
   * @param cause stable name, such as {@code TTL}
   * @param why in words
   */
  public record Next(Instant at, String cause, String why) {}

  /** How it has been answering. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record History(
      long polls,
      int failures,
      long articles,
      @Nullable Instant polledAt,
      @Nullable Instant answeredAt,
      @Nullable Instant firstAnsweredAt,
      @Nullable Instant newsAt) {}

  /** Where the document is and what it was. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Source(
      @Nullable String movedTo,
      @Nullable String redirectOnProbation,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String idPolicy,
      @Nullable String format) {}

  /** The view for a list: without the past. */
  public FeedView brief() {
    return new FeedView(
        key,
        url,
        group,
        title,
        language,
        categories,
        weight,
        status,
        problem,
        remedy,
        next,
        history,
        null,
        null,
        null,
        addedAt);
  }
}
