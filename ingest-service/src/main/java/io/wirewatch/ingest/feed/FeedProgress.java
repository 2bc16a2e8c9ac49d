package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.FeedState.Health;
import io.wirewatch.ingest.feed.FeedState.Rhythm;
import io.wirewatch.ingest.feed.FeedState.Source;
import io.wirewatch.ingest.fetch.FetchResult.Trace;
import io.wirewatch.ingest.fetch.PermanentRedirect;
import io.wirewatch.ingest.outcome.Diagnosis;
import io.wirewatch.ingest.outcome.Penalty;
import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.ingest.schedule.NextPoll;
import io.wirewatch.ingest.schedule.PollSchedule;
import io.wirewatch.ingest.schedule.PublisherHints;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a poll changes what is known of a feed: a pure function. */
public final class FeedProgress {

  /** An adopted redirect that fails so often in a row is given up for the original address. */
  private static final int GIVE_UP_MOVED = 3;

  private final PollSchedule schedule;

  /** Progress by that schedule. */
  public FeedProgress(PollSchedule schedule) {
    this.schedule = schedule;
  }

  /** The state after a poll. */
  public FeedState after(FeedItem item, PollResult result, Intake intake, Instant now) {
    FeedState before = item.state();
    Rhythm rhythm = rhythm(item, result, intake, now);
    List<PollRecord> polls = new ArrayList<>();
    polls.add(record(result, intake, now));
    polls.addAll(before.polls());
    return new FeedState(
        source(before, result, intake, now),
        rhythm,
        health(before.health(), result.outcome(), intake, now),
        polls.subList(0, Math.min(polls.size(), FeedState.KEPT_POLLS)));
  }

  private static Source source(FeedState state, PollResult result, Intake intake, Instant now) {
    Source before = state.source();
    PollOutcome outcome = result.outcome();
    if (!outcome.answered()) {
      return afterFailure(state);
    }
    Trace trace = result.trace();
    var redirect = PermanentRedirect.observe(before.redirect(), trace.permanentUrl(), now);
    String movedTo = before.movedTo();
    if (redirect != null && redirect.proved(now)) {
      movedTo = redirect.target();
      redirect = null;
    }
    Described described = Described.by(outcome, before);
    return new Source(
        movedTo,
        redirect,
        trace.validators(),
        described.bodyHash,
        intake.policy(),
        intake.known(),
        before.prunedDay(),
        described.title,
        described.language,
        described.format);
  }

  private static Source afterFailure(FeedState state) {
    Source s = state.source();
    boolean giveUp = s.movedTo() != null && state.health().failures() + 1 >= GIVE_UP_MOVED;
    return giveUp ? s.elsewhere() : s;
  }

  private record Described(
      @Nullable String bodyHash,
      @Nullable String title,
      @Nullable String language,
      @Nullable String format) {

    static Described by(PollOutcome outcome, Source before) {
      return outcome instanceof PollOutcome.Fetched f
          ? new Described(
              f.bodyHash(), f.document().title(), f.document().language(), f.document().format())
          : new Described(before.bodyHash(), before.title(), before.language(), before.format());
    }
  }

  private Rhythm rhythm(FeedItem item, PollResult result, Intake intake, Instant now) {
    Rhythm before = item.state().rhythm();
    String key = item.definition().key();
    long poll = before.polls() + 1;
    PollOutcome outcome = result.outcome();
    if (!outcome.answered()) {
      int failures = item.state().health().failures() + 1;
      NextPoll next =
          schedule.afterFailure(
              now,
              failures,
              Penalty.of(outcome),
              retryAfter(outcome),
              new PollSchedule.Seat(key, poll));
      return new Rhythm(before.adaptive(), before.hints(), next, poll);
    }
    PublisherHints stated =
        outcome instanceof PollOutcome.Fetched f ? f.document().hints() : before.hints();
    PublisherHints hints = stated.withFreshFor(result.trace().freshFor());
    Duration adaptive = schedule.adapt(before.adaptive(), intake.articles() > 0);
    return new Rhythm(adaptive, hints, schedule.afterAnswer(now, adaptive, hints, key, poll), poll);
  }

  /** What the server asked for, if it did. */
  public static @Nullable Duration retryAfter(PollOutcome outcome) {
    return switch (outcome) {
      case PollOutcome.Throttled t -> t.retryAfter();
      case PollOutcome.HttpError h -> h.retryAfter();
      case PollOutcome.Fetched f -> null;
      case PollOutcome.Unchanged u -> null;
      case PollOutcome.NotModified n -> null;
      case PollOutcome.Gone g -> null;
      case PollOutcome.NetworkError n -> null;
      case PollOutcome.TlsError t -> null;
      case PollOutcome.TimedOut t -> null;
      case PollOutcome.TooLarge t -> null;
      case PollOutcome.BadEncoding b -> null;
      case PollOutcome.NotAFeed n -> null;
      case PollOutcome.Blocked b -> null;
      case PollOutcome.BadRedirect b -> null;
      case PollOutcome.Failed f -> null;
    };
  }

  private static Health health(Health before, PollOutcome outcome, Intake intake, Instant now) {
    boolean answered = outcome.answered();
    Diagnosis diagnosis = Diagnosis.of(outcome);
    List<String> notes =
        outcome instanceof PollOutcome.Fetched f ? f.document().problems() : before.notes();
    Instant first = before.firstAnsweredAt();
    return new Health(
        answered ? 0 : before.failures() + 1,
        outcome instanceof PollOutcome.Gone,
        answered ? null : diagnosis.reason(),
        answered ? null : diagnosis.remedy(),
        notes,
        now,
        answered ? now : before.answeredAt(),
        first == null && answered ? now : first,
        intake.articles() > 0 ? now : before.newsAt(),
        before.articles() + intake.articles());
  }

  private static PollRecord record(PollResult result, Intake intake, Instant now) {
    Trace trace = result.trace();
    return new PollRecord(
        now,
        result.outcome().code(),
        Diagnosis.of(result.outcome()).reason(),
        trace.status(),
        intake.fresh(),
        intake.updated(),
        trace.wireBytes(),
        trace.millis());
  }
}
