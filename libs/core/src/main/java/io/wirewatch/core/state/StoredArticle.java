package io.wirewatch.core.state;

import io.wirewatch.core.story.Publishers;
import io.wirewatch.core.story.Sketch;
import io.wirewatch.core.story.StoryCredits;
import io.wirewatch.core.story.StoryItem;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Contribution;
import java.util.List;

/**
 * One version of one article in a region, as far as stories and the ledger need it. What a person
 * wants to read of it stays in the store ({@link ArticleCodec}).
 *
 * @param settled whether its feed was older than 14 days when it was taken in
 * @param origin the wire it credits, else its publisher family; the story may know better: a copy
 *     has the origin of what it copies
 */
record StoredArticle(
    StoryItem item,
    long fetchedMillis,
    long escalation,
    long deescalation,
    long weightMicros,
    String source,
    String owner,
    String origin,
    List<String> categories,
    List<String> divisions,
    int toll,
    List<String> actorPairs,
    String lexiconVersion,
    String catalogueVersion,
    boolean settled)
    implements StoryCredits.Member {

  static StoredArticle of(Contribution hit, boolean settled) {
    String owner = Publishers.shipped().owner(hit.source()).intern();
    RegionHit.Signature signature = hit.signature();
    return new StoredArticle(
        new StoryItem(
            hit.article(),
            hit.version(),
            StoryItem.order(hit.publishedAt(), hit.fetchedAt()),
            hit.publishedAt().toEpochMilli(),
            Sketch.fromBase64(signature.sketch())),
        hit.fetchedAt().toEpochMilli(),
        hit.escalationMicros(),
        hit.deescalationMicros(),
        Math.round(hit.weight() * 1e6),
        hit.source().intern(),
        owner,
        signature.wire() == null ? owner : signature.wire().intern(),
        hit.categories(),
        hit.divisions(),
        hit.toll(),
        hit.actorPairs(),
        hit.lexiconVersion().intern(),
        hit.catalogueVersion().intern(),
        settled);
  }

  /** Whether it has points: without any it is exposure only. */
  boolean scores() {
    return escalation > 0 || deescalation > 0;
  }

  @Override
  public long orderMillis() {
    return item.orderMillis();
  }

  /** Instant its credit is booked at: an update is news of its own time, not of the first one's. */
  long bookedMillis() {
    return item.version() > 1 ? item.orderMillis() : item.publishedMillis();
  }
}
