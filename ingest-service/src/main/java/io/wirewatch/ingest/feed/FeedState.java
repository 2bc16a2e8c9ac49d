package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.fetch.PermanentRedirect;
import io.wirewatch.ingest.fetch.Validators;
import io.wirewatch.ingest.identity.IdPolicy;
import io.wirewatch.ingest.schedule.NextPoll;
import io.wirewatch.ingest.schedule.PublisherHints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything remembered of a feed but the ids of its entries; replaced as a whole by each poll, in
 * the transaction that publishes the poll's articles.
 *
 * @param source where its document is and what it was
 * @param rhythm when it is polled
 * @param health how it has been answering
 * @param polls the last polls, newest first
 */
public record FeedState(Source source, Rhythm rhythm, Health health, List<PollRecord> polls) {

  /** How many past polls are kept. */
  public static final int KEPT_POLLS = 10;

  /** A feed that was never polled. */
  public static final FeedState NEW =
      new FeedState(Source.UNKNOWN, Rhythm.UNKNOWN, Health.UNKNOWN, List.of());

  public FeedState {
    polls = List.copyOf(polls.subList(0, Math.min(polls.size(), KEPT_POLLS)));
  }

  /** The same, having forgotten old ids that day. */
  public FeedState prunedOn(long day) {
    Source s = source;
    return new FeedState(
        new Source(
            s.movedTo,
            s.redirect,
            s.validators,
            s.bodyHash,
            s.idPolicy,
            s.known,
            day,
            s.title,
            s.language,
            s.format),
        rhythm,
        health,
        polls);
  }

  /**
   * Where the document is and what it was.
   *
   * @param movedTo address adopted after a permanent redirect proved stable
   * @param redirect a permanent redirect on probation
   * @param bodyHash hash of the last document's bytes
   * @param idPolicy frozen at the first document with entries
   * @param known whether a document was ever taken in: until then entries are back-fill
   * @param prunedDay day (since 1970) when old ids were last forgotten
   */
  public record Source(
      @Nullable String movedTo,
      @Nullable PermanentRedirect redirect,
      @Nullable Validators validators,
      @Nullable String bodyHash,
      @Nullable IdPolicy idPolicy,
      boolean known,
      long prunedDay,
      @Nullable String title,
      @Nullable String language,
      @Nullable String format) {
    static final Source UNKNOWN =
        new Source(null, null, null, null, null, false, 0, null, null, null);

    /** The same feed at an address that was never asked: what was seen stays seen. */
    public Source elsewhere() {
      return new Source(
          null, null, null, null, idPolicy, known, prunedDay, title, language, format);
    }
  }

  /**
   * When it is polled.
   *
   * @param adaptive its own rhythm, null before the first answer
   * @param next the plan in force
   * @param polls polls so far
   */
  public record Rhythm(
      @Nullable Duration adaptive, PublisherHints hints, @Nullable NextPoll next, long polls) {
    static final Rhythm UNKNOWN = new Rhythm(null, PublisherHints.NONE, null, 0);
  }

  /**
   * How it has been answering.
   *
   * @param failures consecutive failures
   * @param gone whether it was removed by its publisher: no more polls
   * @param problem what is wrong now, null when all is well
   * @param remedy what to do about it
   * @param notes faults of the document that did not keep it from being read
   * @param articles articles published so far, updates included
   */
  public record Health(
      int failures,
      boolean gone,
      @Nullable String problem,
      @Nullable String remedy,
      List<String> notes,
      @Nullable Instant polledAt,
      @Nullable Instant answeredAt,
      @Nullable Instant firstAnsweredAt,
      @Nullable Instant newsAt,
      long articles) {
    static final Health UNKNOWN =
        new Health(0, false, null, null, List.of(), null, null, null, null, 0);

    public Health {
      notes = List.copyOf(notes);
    }
  }
}
