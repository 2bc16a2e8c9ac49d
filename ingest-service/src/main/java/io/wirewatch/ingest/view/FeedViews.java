package io.wirewatch.ingest.view;

import io.wirewatch.agenda.AgendaItems;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.service.Ingest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/**
 * Views of all feeds: the wanted state every instance has, the known state from the stores of this
 * instance and, where it must be, from those of the others.
 */
public final class FeedViews {

  private static final String REBALANCING =
      "The state of this feed is moving between instances; ask again in a few seconds.";
  private static final int ALL = Integer.MAX_VALUE;

  private final Ingest ingest;
  private final OtherInstances others;

  /**
   * Views of a service.
   *
   * @param advertised address of this instance, as the others know it
   */
  public FeedViews(Ingest ingest, Optional<String> advertised) {
    this.ingest = ingest;
    this.others = new OtherInstances(ingest, advertised);
  }

  /** One feed in full; empty when nobody wants it. */
  public Optional<FeedView> one(String key) {
    return ingest
        .catalog()
        .get(key)
        .map(
            wanted ->
                local(key)
                    .map(entry -> view(wanted, entry))
                    .or(() -> others.one(key))
                    .orElseGet(() -> FeedViewBuilder.unknown(wanted, REBALANCING)));
  }

  /** One feed as this instance has it; empty when another owns it. */
  public Optional<FeedView> oneLocal(String key) {
    return ingest.catalog().get(key).flatMap(wanted -> local(key).map(e -> view(wanted, e)));
  }

  /** Every wanted feed, by key, without its past. */
  public List<FeedView> all() {
    Map<String, FeedView> known = new HashMap<>();
    allLocal().forEach(view -> known.put(view.key(), view));
    List<FeedDefinition> wanted = ingest.catalog().all();
    if (known.size() < wanted.size()) {
      others.all().forEach(view -> known.putIfAbsent(view.key(), view));
    }
    return wanted.stream()
        .map(
            feed -> {
              FeedView view = known.get(feed.key());
              return view != null ? view : FeedViewBuilder.unknown(feed, REBALANCING);
            })
        .toList();
  }

  /** The feeds whose state this instance has. */
  public List<FeedView> allLocal() {
    try {
      return items().map(items -> items.all(ALL)).orElse(List.of()).stream()
          .flatMap(
              entry -> ingest.catalog().get(entry.key()).stream().map(w -> view(w, entry).brief()))
          .toList();
    } catch (InvalidStateStoreException rebalancing) {
      return List.of();
    }
  }

  private static FeedView view(FeedDefinition wanted, AgendaItems.Entry<FeedItem> entry) {
    return FeedViewBuilder.of(wanted, entry.item(), entry.due());
  }

  private Optional<AgendaItems.Entry<FeedItem>> local(String key) {
    try {
      return items().flatMap(items -> items.get(key));
    } catch (InvalidStateStoreException rebalancing) {
      return Optional.empty();
    }
  }

  private Optional<AgendaItems<FeedItem>> items() {
    return ingest.streams().map(streams -> new AgendaItems<>(streams, ingest.agenda()));
  }
}
