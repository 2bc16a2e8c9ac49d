package io.wirewatch.enrich.article;

import io.wirewatch.core.ledger.WorldCounter;
import io.wirewatch.events.RegionHit.WorldRate;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The {@link WorldCounter} of one partition, kept in a store: the counter as of the last watermark,
 * and beside it the publication time of each article since, so that one article writes 16 bytes and
 * not the whole counter.
 */
final class WorldNews {

  private static final Bytes COUNTER = Bytes.wrap(new byte[] {0});
  private static final byte SINCE = 1;

  private final KeyValueStore<Bytes, byte[]> store;
  private final List<Bytes> since = new ArrayList<>();
  private final WorldCounter counter;

  WorldNews(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    var saved = store.get(COUNTER);
    this.counter = saved == null ? new WorldCounter() : WorldCounter.fromBytes(saved);
    try (var articles = store.range(sinceKey(0), sinceKey(Long.MAX_VALUE))) {
      while (articles.hasNext()) {
        var article = articles.next();
        since.add(article.key);
        counter.count(Instant.ofEpochMilli(ByteBuffer.wrap(article.value).getLong()));
      }
    }
  }

  void count(long offset, Instant publishedAt) {
    var key = sinceKey(offset);
    store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(publishedAt.toEpochMilli()).array());
    since.add(key);
    counter.count(publishedAt);
  }

  /** The rates at a watermark. */
  WorldRate rate(Instant time) {
    var rate = counter.rate(time);
    if (!since.isEmpty()) {
      store.put(COUNTER, counter.toBytes());
      since.forEach(store::delete);
      since.clear();
    }
    return rate;
  }

  private static Bytes sinceKey(long offset) {
    return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES).put(SINCE).putLong(offset).array());
  }
}
