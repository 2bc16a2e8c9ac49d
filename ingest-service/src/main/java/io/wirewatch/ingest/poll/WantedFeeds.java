package io.wirewatch.ingest.poll;

import io.wirewatch.agenda.Command;
import io.wirewatch.agenda.Next;
import io.wirewatch.agenda.Transition;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.events.Json;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.WantedChange;
import java.time.Duration;

/** Applies records of {@code ww.feeds}: feeds added, changed, removed and, later, forgotten. */
final class WantedFeeds {

  /** As long as ids that no document contains any more are. */
  static final Duration REMEMBERED = Duration.ofDays(SeenTable.KEPT_DAYS);

  private final Duration initialSpread;
  private final GroupCoverage coverage;

  WantedFeeds(Duration initialSpread, GroupCoverage coverage) {
    this.initialSpread = initialSpread;
    this.coverage = coverage;
  }

  void accept(Command command, Transition<FeedItem> transition) {
    String key = command.key();
    if (key == null || key.isBlank()) {
      transition.deadLetter(
          command, "no-key", "A feed definition needs its feed key as record key.");
      return;
    }
    byte[] value = command.value();
    if (value == null) {
      remove(key, transition);
      return;
    }
    switch (Json.read(value, FeedDefinition.class)) {
      case Decoded.Unreadable<FeedDefinition>(var reason) ->
          transition.deadLetter(command, "unreadable-json", "The value is " + reason + ".");
      case Decoded.Read<FeedDefinition>(var definition) -> {
        if (!definition.key().equals(key)) {
          transition.deadLetter(
              command,
              "key-mismatch",
              "The record key is "
                  + key
                  + ", feed.key is "
                  + definition.key()
                  + "; make them equal.");
        } else {
          want(definition, transition);
        }
      }
    }
  }

  private void want(FeedDefinition definition, Transition<FeedItem> transition) {
    String key = definition.key();
    FeedItem before = transition.item(key);
    WantedChange change =
        before == null
            ? WantedChange.added(definition, transition.now(), initialSpread)
            : WantedChange.changed(before, definition, transition.now());
    if (change.urgent()) {
      transition.put(key, change.item(), change.due());
    } else {
      transition.amend(key, change.item(), change.due());
    }
    coverage.put(change.item());
  }

  /** What is known stays until {@link #forget}: somebody may add the feed again. */
  private void remove(String key, Transition<FeedItem> transition) {
    coverage.remove(key);
    FeedItem before = transition.item(key);
    if (before != null && before.wanted()) {
      transition.put(key, before.removed(transition.now()), transition.now().plus(REMEMBERED));
    }
  }

  /** A feed that nobody has added again: forgotten, page by page. */
  static Next<FeedItem> forget(String key, FeedItem item, Transition<FeedItem> transition) {
    boolean all = new SeenTable(transition.table(SeenTable.SPEC), key).forget();
    return all ? Next.done() : Next.again(item, transition.now());
  }
}
