package io.wirewatch.enrich.article;

import io.wirewatch.events.Article;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which version of each article was read last, for {@link #KEPT}: an article that comes again (a
 * feed imported twice, an archive copied into the topic) counts once.
 */
final class SeenArticles {

  static final Duration KEPT = Duration.ofDays(45);
  private static final Duration SWEEP_EVERY = Duration.ofDays(1);

  private final KeyValueStore<String, byte[]> store;
  private Instant nextSweep = Instant.MIN;

  SeenArticles(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** Remembers the article; false when this version, or a later one, was seen before. */
  boolean add(Article article) {
    var seen = store.get(article.id());
    if (seen != null && ByteBuffer.wrap(seen).getInt() >= article.version()) {
      return false;
    }
    var value = ByteBuffer.allocate(Integer.BYTES + Long.BYTES);
    value.putInt(article.version()).putLong(article.fetchedAt().toEpochMilli());
    store.put(article.id(), value.array());
    return true;
  }

  /** Forgets what is older than {@link #KEPT}, once a day of the clock. */
  void sweep(Instant clock) {
    if (clock.isBefore(nextSweep)) {
      return;
    }
    nextSweep = clock.plus(SWEEP_EVERY);
    long before = clock.minus(KEPT).toEpochMilli();
    var old = new ArrayList<String>();
    try (var all = store.all()) {
      while (all.hasNext()) {
        var entry = all.next();
        if (ByteBuffer.wrap(entry.value).getLong(Integer.BYTES) < before) {
          old.add(entry.key);
        }
      }
    }
    old.forEach(store::delete);
  }
}
