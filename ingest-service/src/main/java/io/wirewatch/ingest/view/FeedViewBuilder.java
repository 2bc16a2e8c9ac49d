package io.wirewatch.ingest.view;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedState;
import io.wirewatch.ingest.view.FeedView.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes views of what is wanted and what is known. */
final class FeedViewBuilder {

  private FeedViewBuilder() {}

  /** A feed whose state is at hand. */
  static FeedView of(FeedDefinition wanted, FeedItem item, Instant due) {
    FeedState state = item.state();
    FeedState.Health health = state.health();
    Status status = status(wanted, health);
    String title = wanted.title() != null ? wanted.title() : state.source().title();
    String language = wanted.language() != null ? wanted.language() : state.source().language();
    return new FeedView(
        wanted.key(),
        wanted.url(),
        FeedAddress.groupOf(wanted.key()),
        title,
        language,
        wanted.categories(),
        wanted.weight(),
        status,
        health.problem(),
        health.remedy(),
        next(status, state, due),
        history(state),
        source(state.source()),
        state.polls(),
        health.notes(),
        wanted.addedAt());
  }

  /** A feed whose state is not at hand. */
  static FeedView unknown(FeedDefinition wanted, String why) {
    Status status = wanted.paused() ? Status.PAUSED : Status.UNKNOWN;
    return new FeedView(
        wanted.key(),
        wanted.url(),
        FeedAddress.groupOf(wanted.key()),
        wanted.title(),
        wanted.language(),
        wanted.categories(),
        wanted.weight(),
        status,
        wanted.paused() ? null : why,
        null,
        null,
        null,
        null,
        null,
        null,
        wanted.addedAt());
  }

  private static Status status(FeedDefinition wanted, FeedState.Health health) {
    if (wanted.paused()) {
      return Status.PAUSED;
    }
    if (health.gone()) {
      return Status.GONE;
    }
    if (health.polledAt() == null) {
      return Status.WAITING;
    }
    return health.failures() > 0 ? Status.FAILING : Status.OK;
  }

  private static FeedView.@Nullable Next next(Status status, FeedState state, Instant due) {
    return switch (status) {
      case PAUSED, GONE, UNKNOWN -> null;
      case WAITING -> new FeedView.Next(due, "FIRST", "the feed is new");
      case OK, FAILING -> {
        var plan = state.rhythm().next();
        yield plan == null || due.isBefore(plan.at())
            ? new FeedView.Next(due, "REQUESTED", "somebody asked for it")
            : new FeedView.Next(due, plan.cause().name(), plan.why());
      }
    };
  }

  private static FeedView.History history(FeedState state) {
    FeedState.Health h = state.health();
    return new FeedView.History(
        state.rhythm().polls(),
        h.failures(),
        h.articles(),
        h.polledAt(),
        h.answeredAt(),
        h.firstAnsweredAt(),
        h.newsAt());
  }

  private static FeedView.Source source(FeedState.Source source) {
    var validators = source.validators();
    var redirect = source.redirect();
    return new FeedView.Source(
        source.movedTo(),
        redirect == null ? null : redirect.target(),
        validators == null ? null : validators.etag(),
        validators == null ? null : validators.lastModified(),
        source.idPolicy() == null ? null : source.idPolicy().name(),
        source.format());
  }
}
