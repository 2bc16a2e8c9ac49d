package io.wirewatch.ingest.poll;

import io.wirewatch.agenda.AgendaTask;
import io.wirewatch.agenda.AgendaWork;
import io.wirewatch.agenda.Command;
import io.wirewatch.agenda.Limits;
import io.wirewatch.agenda.Next;
import io.wirewatch.agenda.Transition;
import io.wirewatch.events.Article;
import io.wirewatch.events.EventType;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.Json;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.document.Articles;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedProgress;
import io.wirewatch.ingest.feed.FeedState;
import io.wirewatch.ingest.feed.Intake;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.feed.WantedChange;
import io.wirewatch.ingest.identity.Sieve;
import io.wirewatch.ingest.identity.Sifting;
import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.ingest.schedule.PollSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The polls of one task. The outcome of a poll becomes, in one transaction: the feed's new state,
 * the ids it has seen, and the articles that are new. So a crash repeats a poll, never an article,
 * and loses none behind a 304.
 */
final class FeedPolls implements AgendaWork<FeedItem, PollResult> {

  private static final String SOURCE = "/wirewatch/ingest";
  private static final Duration THROTTLED = Duration.ofMinutes(1);

  private final PollSettings settings;
  private final PollPerformer performer;
  private final PollMeters meters;
  private final Articles articles;
  private final FeedProgress progress;
  private final WantedFeeds wanted;
  private final GroupCoverage coverage;
  private int partition;
  private int partitions = 1;

  FeedPolls(PollSettings settings, PollPerformer performer, PollMeters meters, Articles articles) {
    this.settings = settings;
    this.performer = performer;
    this.meters = meters;
    this.articles = articles;
    this.progress = new FeedProgress(new PollSchedule(settings.policy()));
    this.coverage = new GroupCoverage(settings.coverageEvery());
    this.wanted = new WantedFeeds(settings.initialSpread(), coverage);
  }

  @Override
  public void start(AgendaTask<FeedItem> task) {
    partition = task.partition();
    partitions = task.partitions();
    task.forEachItem((key, item) -> coverage.put(item));
  }

  @Override
  public PollResult perform(String key, FeedItem item, long attempt) throws InterruptedException {
    return item.wanted() ? performer.poll(item) : PollPerformer.none(item);
  }

  @Override
  public PollResult failed(String key, FeedItem item, Exception cause) {
    return PollPerformer.failed(item, cause);
  }

  @Override
  public Next<FeedItem> apply(
      String key, FeedItem item, PollResult result, Transition<FeedItem> transition) {
    if (!item.wanted()) {
      return WantedFeeds.forget(key, item, transition);
    }
    Instant now = transition.now();
    SeenTable seen = new SeenTable(transition.table(SeenTable.SPEC), key);
    Intake intake =
        result.outcome() instanceof PollOutcome.Fetched fetched
            ? takeIn(item, fetched, result, seen, transition)
            : Intake.none(item.state());
    FeedState state = progress.after(item, result, intake, now);
    FeedItem after = new FeedItem(item.definition(), pruned(state, result, seen, now));
    if (result.outcome() instanceof PollOutcome.Throttled throttled) {
      transition.delayGroup(group(key, item), now.plus(patience(throttled)));
    }
    coverage.put(after);
    meters.polled(result, intake);
    return Next.again(after, due(after));
  }

  private static Instant due(FeedItem item) {
    var next = item.state().rhythm().next();
    return item.resting() || next == null ? WantedChange.NEVER : next.at();
  }

  private Duration patience(PollOutcome.Throttled throttled) {
    @Nullable Duration asked = throttled.retryAfter();
    if (asked == null) {
      return THROTTLED;
    }
    Duration longest = settings.policy().maxRetryAfter();
    return asked.compareTo(longest) > 0 ? longest : asked;
  }

  private Intake takeIn(
      FeedItem item,
      PollOutcome.Fetched fetched,
      PollResult result,
      SeenTable seen,
      Transition<FeedItem> transition) {
    String key = item.definition().key();
    Instant now = transition.now();
    boolean first = !item.state().source().known();
    Sifting sifting =
        new Sieve(key, settings.backfill())
            .sift(
                fetched.document().entries().stream().map(entry -> entry.identity()).toList(),
                item.state().source().idPolicy(),
                first,
                seen,
                day(now));
    var origin =
        new Articles.Origin(
            item.definition(), group(key, item), result.trace().respondedAt(), now, first);
    int fresh = 0;
    for (Sifting.Fresh each : sifting.fresh().reversed()) {
      Article article = articles.article(fetched.document(), each, origin);
      emit(transition, PollTopology.ARTICLES, EventType.ARTICLE, article.id(), article);
      meters.published(article);
      fresh += each.version() == 1 ? 1 : 0;
    }
    boolean empty = fetched.document().entries().isEmpty();
    return new Intake(
        empty ? item.state().source().idPolicy() : sifting.policy(),
        true,
        fresh,
        sifting.fresh().size() - fresh);
  }

  /** Record time is fetchedAt: one future-dated item must not move stream time. */
  private static void emit(
      Transition<FeedItem> transition, String child, EventType type, String key, Object value) {
    Instant now = transition.now();
    String id = value instanceof Article article ? key + "/" + article.version() : key + "/" + now;
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, id, SOURCE, now);
    transition.emit(child, new Record<>(key, Json.bytes(value), now.toEpochMilli(), headers));
  }

  private static FeedState pruned(FeedState state, PollResult result, SeenTable seen, Instant now) {
    long today = day(now);
    if (!(result.outcome() instanceof PollOutcome.Fetched) || state.source().prunedDay() == today) {
      return state;
    }
    seen.prune(today);
    return state.prunedOn(today);
  }

  private static long day(Instant now) {
    return TimeUnit.SECONDS.toDays(now.getEpochSecond());
  }

  @Override
  public void onCommand(Command command, Transition<FeedItem> transition) {
    wanted.accept(command, transition);
  }

  @Override
  public void onTick(Instant time, Transition<FeedItem> transition) {
    @Nullable List<FeedCoverage> changed = coverage.ifChanged(time);
    if (changed != null) {
      meters.covered(partition, changed, coverage.theatres(time));
    }
    Tick tick = new Tick(partition, partitions, time, changed);
    emit(transition, PollTopology.TICKS, EventType.TICK, "task-" + partition, tick);
  }

  @Override
  public String group(String key, FeedItem item) {
    return FeedAddress.groupOf(key);
  }

  @Override
  public Limits limits(String group) {
    return new Limits(1, settings.spacing(), Limits.SpacedFrom.END);
  }
}
