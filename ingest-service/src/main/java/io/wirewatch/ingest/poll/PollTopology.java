package io.wirewatch.ingest.poll;

import io.wirewatch.agenda.Agenda;
import io.wirewatch.agenda.AgendaMetrics;
import io.wirewatch.agenda.AgendaSettings;
import io.wirewatch.agenda.IoPool;
import io.wirewatch.agenda.Multicast;
import io.wirewatch.agenda.streams.WireTopology;
import io.wirewatch.events.kafka.JsonSerde;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.ingest.document.Articles;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.PollResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.streams.Topology;

/**
 * The stream of ingest:
 *
 * <pre>
 * ww.feeds ──▶ polls ──┬──▶ ww.articles (articles, by id)
 *                      ├──▶ ww.articles (ticks, to every partition)
 *                      └──▶ ww.dead-letters
 * </pre>
 */
public final class PollTopology {

  static final String ARTICLES = "articles";
  static final String TICKS = "ticks";
  private static final String DEAD_LETTERS = "dead-letters";
  private static final String FEEDS = "feeds";
  private static final String POLLS = "polls";

  private PollTopology() {}

  /** The agenda of the polls; its item store answers queries. */
  public static AgendaSettings<FeedItem> agenda(int partitions, Duration tickEvery) {
    return agenda(partitions, tickEvery, InstantSource.system());
  }

  static AgendaSettings<FeedItem> agenda(int partitions, Duration tickEvery, InstantSource clock) {
    return new AgendaSettings<>(
        POLLS,
        "/wirewatch/ingest",
        JsonSerde.of(FeedItem.class),
        partitions,
        List.of(SeenTable.SPEC),
        DEAD_LETTERS,
        clock,
        AgendaSettings.Timing.standard().withTickEvery(tickEvery));
  }

  /** What the polls work with. */
  public record Tools(
      PollSettings settings, PollPerformer performer, PollMeters meters, Articles articles) {}

  /** The topology. */
  public static Topology of(
      AgendaSettings<FeedItem> agenda, Tools tools, IoPool pool, AgendaMetrics metrics) {
    var polls =
        new Agenda<FeedItem, PollResult>(
            agenda,
            () ->
                new FeedPolls(
                    tools.settings(), tools.performer(), tools.meters(), tools.articles()),
            pool,
            metrics);
    return new WireTopology()
        .source(FEEDS, Topic.FEEDS)
        .processor(POLLS, polls, FEEDS)
        .sink(ARTICLES, Topic.ARTICLES, POLLS)
        .sink(TICKS, Topic.ARTICLES, new Multicast<>(), POLLS)
        .sink(DEAD_LETTERS, Topic.DEAD_LETTERS, POLLS)
        .topology();
  }
}
