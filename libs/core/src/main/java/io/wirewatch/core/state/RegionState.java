package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Bucket;
import io.wirewatch.core.ledger.GroupDays;
import io.wirewatch.core.ledger.Ledger;
import io.wirewatch.core.story.StoryIndex;
import io.wirewatch.core.story.StoryItem;
import io.wirewatch.events.RegionHit.Contribution;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One region on the heap: its stories, its ledger and what waits for the clock. Every change goes
 * to the store in small records, from which the same state can be read back.
 */
final class RegionState {
  /** Nothing can join a story this long after its first member: 72 h, and 6 h for late arrivals. */
  private static final long STORY_LIFE = StoryIndex.WINDOW_MILLIS + 2 * StoryItem.LATE_MILLIS;

  private static final Comparator<StoredArticle> BY_ARRIVAL =
      Comparator.comparingLong(StoredArticle::fetchedMillis).thenComparing(StoredArticle::item);

  private final String region;
  private final RegionStore store;
  private final StoryIndex index = new StoryIndex();
  private final Map<StoryItem, StoredArticle> articles = new HashMap<>();
  private final Map<String, GroupDays> groups = new TreeMap<>();
  private final PriorityQueue<StoredArticle> waiting = new PriorityQueue<>(BY_ARRIVAL);
  private final Map<StoryItem, Story> stories = new HashMap<>();
  private final TreeSet<Story> heaviest = new TreeSet<>(Story.HEAVIEST_FIRST);
  private final StoryTally tally = new StoryTally();
  private final Ledger ledger = new Ledger();
  private RegionMeta meta = RegionMeta.NEW;
  private @Nullable RegionMeta writtenMeta;

  private RegionState(String region, RegionStore store) {
    this.region = region;
    this.store = store;
  }

  /** The region as the store has it; what was fetched after {@code now} waits. */
  static RegionState load(String region, RegionStore store, long now) {
    RegionState state = new RegionState(region, store);
    int kindAt = RegionKeys.start(region).length;
    store.range(
        RegionKeys.start(region),
        RegionKeys.end(region),
        (key, value) -> state.restore(key, kindAt, value, now));
    for (StoryItem first : state.index.stories()) {
      Story story = Story.of(state.index.members(first).stream().map(state::article).toList());
      state.show(story, 0);
    }
    return state;
  }

  String region() {
    return region;
  }

  Ledger ledger() {
    return ledger;
  }

  /** The live stories that escalate, the heaviest first. */
  SortedSet<Story> heaviest() {
    return Collections.unmodifiableSortedSet(heaviest);
  }

  StoryTally tally() {
    return tally;
  }

  RegionMeta meta() {
    return meta;
  }

  Map<String, GroupDays> groups() {
    return groups;
  }

  private StoredArticle article(StoryItem item) {
    StoredArticle article = articles.get(item);
    if (article == null) {
      throw new IllegalStateException("no article " + item.article() + " in region " + region);
    }
    return article;
  }

  /** What a person wants to read of the article; null when it is gone. */
  @Nullable Contribution read(StoredArticle article) {
    byte[] bytes = store.get(keyOf(article));
    return bytes == null ? null : ArticleCodec.decode(region, bytes).hit();
  }

  /** Stores a contribution until the clock reaches it; false when it is known already. */
  boolean put(Contribution hit) {
    StoredArticle article = StoredArticle.of(hit, true);
    byte[] key = keyOf(article);
    if (store.get(key) != null) {
      return false;
    }
    store.put(key, ArticleCodec.encode(hit, true));
    waiting.add(article);
    return true;
  }

  /** Fetch time of the earliest article that waits for the clock; null when none does. */
  @Nullable Long firstWaiting() {
    StoredArticle first = waiting.peek();
    return first == null ? null : first.fetchedMillis();
  }

  /** Takes in everything fetched up to {@code now}. */
  void takeIn(long now, World world) {
    for (StoredArticle next = waiting.peek();
        next != null && next.fetchedMillis() <= now;
        next = waiting.peek()) {
      waiting.remove();
      meta = meta.withVersions(next.lexiconVersion(), next.catalogueVersion());
      Instant fetched = Instant.ofEpochMilli(next.fetchedMillis());
      groups.computeIfAbsent(next.source(), g -> new GroupDays()).count(next.fetchedMillis());
      store.put(RegionKeys.group(region, next.source()), groups.get(next.source()).toBytes());
      if (next.scores()) {
        credit(world.isSettled(next.source(), fetched) ? next : unsettled(next));
      } else {
        store.delete(keyOf(next));
      }
    }
  }

  /** Forgets stories and buckets too old to matter at {@code now}. */
  void expire(long now) {
    for (StoryItem item : index.expire(now - STORY_LIFE)) {
      hide(item);
      StoredArticle gone = articles.remove(item);
      if (gone != null) {
        store.delete(keyOf(gone));
      }
    }
    ledger.expire(now);
  }

  void setMeta(RegionMeta changed) {
    meta = changed;
  }

  /** Writes the buckets and the meta record that changed. */
  void flush() {
    ledger.drainChanges(
        (grain, index, bucket) -> {
          byte kind = grain == Ledger.Grain.HOURLY ? RegionKeys.HOUR : RegionKeys.DAY;
          byte[] key = RegionKeys.bucket(region, kind, index);
          if (bucket == null || bucket.isEmpty()) {
            store.delete(key);
          } else {
            store.put(key, bucket.toBytes());
          }
        });
    if (!meta.equals(writtenMeta)) {
      store.put(RegionKeys.meta(region), meta.toBytes());
      writtenMeta = meta;
    }
  }

  private StoredArticle unsettled(StoredArticle article) {
    Contribution hit = read(article);
    if (hit == null) {
      throw new IllegalStateException("article " + article.item().article() + " is not stored");
    }
    store.put(keyOf(article), ArticleCodec.encode(hit, false));
    return StoredArticle.of(hit, false);
  }

  /** Adds the article to its story and books what that changes, for every story it changes. */
  private void credit(StoredArticle article) {
    articles.put(article.item(), article);
    Set<StoryItem> changed = index.add(article.item());
    if (changed.size() == 1 && append(article, changed.iterator().next())) {
      return;
    }
    for (StoryItem first : changed) {
      Story old = hide(first);
      if (old != null) {
        book(old, 0, -1);
      }
      List<StoryItem> members = index.members(first);
      if (!members.isEmpty()) {
        Story story = Story.of(members.stream().map(this::article).toList());
        book(story, 0, 1);
        show(story, 0);
      }
    }
  }

  /** Most articles come last in a story that goes on: only they are booked then. */
  private boolean append(StoredArticle article, StoryItem first) {
    Story story = stories.get(first);
    if (story == null || !index.isLast(article.item(), first)) {
      return false;
    }
    int from = story.escalates() ? story.members().size() : 0;
    heaviest.remove(story);
    story.append(article);
    book(story, story.members().size() - 1, 1);
    show(story, from);
    return true;
  }

  /** Shows a story whose members before {@code from} are counted already. */
  private void show(Story story, int from) {
    stories.put(story.first().item(), story);
    tally.add(story, from);
    if (story.escalates()) {
      heaviest.add(story);
    }
  }

  private @Nullable Story hide(StoryItem first) {
    Story story = stories.remove(first);
    if (story != null) {
      heaviest.remove(story);
      tally.remove(story);
    }
    return story;
  }

  private void book(Story story, int from, int sign) {
    for (int i = from; i < story.members().size(); i++) {
      StoredArticle member = story.members().get(i);
      long e = sign * story.credits().get(i).escalation();
      long d = sign * story.credits().get(i).deescalation();
      if (e != 0 || d != 0) {
        ledger.add(member.bookedMillis(), e, d, member.settled() ? e : 0);
      }
    }
  }

  private byte[] keyOf(StoredArticle article) {
    return RegionKeys.article(
        region, article.fetchedMillis(), article.item().article(), article.item().version());
  }

  private void restore(byte[] key, int kindAt, byte[] value, long now) {
    ByteBuffer rest = ByteBuffer.wrap(key, kindAt + 1, key.length - kindAt - 1);
    switch (key[kindAt]) {
      case RegionKeys.ARTICLE -> restore(ArticleCodec.decode(region, value), now);
      case RegionKeys.HOUR ->
          ledger.restore(Ledger.Grain.HOURLY, rest.getInt(), Bucket.fromBytes(value));
      case RegionKeys.DAY ->
          ledger.restore(Ledger.Grain.DAILY, rest.getInt(), Bucket.fromBytes(value));
      case RegionKeys.GROUP ->
          groups.put(
              new String(key, kindAt + 1, key.length - kindAt - 1, StandardCharsets.UTF_8),
              GroupDays.fromBytes(value));
      case RegionKeys.META -> {
        meta = RegionMeta.fromBytes(value);
        writtenMeta = meta;
      }
      default ->
          throw new IllegalStateException(
              "region " + region + " has a record of unknown kind " + key[kindAt]);
    }
  }

  private void restore(ArticleCodec.Stored stored, long now) {
    StoredArticle article = StoredArticle.of(stored.hit(), stored.settled());
    if (article.fetchedMillis() > now) {
      waiting.add(article);
    } else {
      articles.put(article.item(), article);
      index.add(article.item());
    }
  }
}
