package io.wirewatch.ingest.identity;

import io.wirewatch.ingest.identity.Sifting.Fresh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Separates new and updated entries from known ones.
 *
 * <p>The id of an entry is the hash of the feed's key and what the {@link IdPolicy} chose. A guid
 * that several entries of one document share with different links names none of them: each gets its
 * link added, whatever their order. An entry that was published under the plain guid before the
 * first such document keeps that id, so that it is not published twice.
 */
public final class Sieve {

  /** An update after this many versions is noise (a view counter in the text): it is dropped. */
  static final int MAX_VERSIONS = 20;

  private final String feedKey;
  private final int backfillLimit;

  /**
   * A sieve for one feed.
   *
   * @param feedKey stable key of the feed
   * @param backfillLimit how many entries of a first document are published, at least 0
   */
  public Sieve(String feedKey, int backfillLimit) {
    this.feedKey = feedKey;
    this.backfillLimit = backfillLimit;
  }

  /**
   * Sifts one document and remembers what it contained.
   *
   * @param entries newest first
   * @param frozen the feed's policy, null before its first document with entries
   * @param first whether no document of this feed was ever taken in
   * @param day today, in days since 1970 (UTC)
   */
  public Sifting sift(
      List<EntryIdentity> entries,
      @Nullable IdPolicy frozen,
      boolean first,
      SeenEntries seen,
      long day) {
    IdPolicy policy = frozen != null ? frozen : IdPolicy.choose(entries);
    Map<String, Integer> byId = new LinkedHashMap<>();
    int duplicates = 0;
    List<String> ids = ids(entries, policy, seen, day);
    for (int i = 0; i < ids.size(); i++) {
      Integer other = byId.putIfAbsent(ids.get(i), i);
      if (other != null) {
        duplicates++;
        if (isLater(entries.get(i), entries.get(other))) {
          byId.put(ids.get(i), i);
        }
      }
    }
    List<Fresh> fresh = new ArrayList<>();
    int withheld = 0;
    for (var named : byId.entrySet()) {
      boolean withhold = first && fresh.size() >= backfillLimit;
      EntryIdentity entry = entries.get(named.getValue());
      int version = remember(named.getKey(), entry, withhold, seen, day);
      if (version > 0) {
        fresh.add(new Fresh(named.getValue(), named.getKey(), version));
      } else if (withhold) {
        withheld++;
      }
    }
    return new Sifting(policy, fresh, withheld, duplicates);
  }

  /** The version to publish, or 0 for none. */
  private static int remember(
      String id, EntryIdentity entry, boolean withhold, SeenEntries seen, long day) {
    SeenEntry known = seen.get(id);
    String link = linkHash(entry);
    if (known == null || known.fingerprint().isEmpty()) {
      boolean shared = known != null && known.shared();
      int version = withhold ? 0 : 1;
      seen.put(id, new SeenEntry(version, entry.fingerprint(), link, shared, day));
      return version;
    }
    boolean changed = !known.fingerprint().equals(entry.fingerprint());
    if (changed && known.version() > 0 && known.version() < MAX_VERSIONS) {
      int version = known.version() + 1;
      seen.put(
          id, new SeenEntry(version, entry.fingerprint(), known.linkHash(), known.shared(), day));
      return version;
    }
    if (known.seenDay() != day) {
      seen.put(id, known.on(day));
    }
    return 0;
  }

  private List<String> ids(
      List<EntryIdentity> entries, IdPolicy policy, SeenEntries seen, long day) {
    Set<String> shared = policy == IdPolicy.GUID ? sharedGuids(entries) : Set.of();
    return entries.stream().map(entry -> id(entry, policy, shared, seen, day)).toList();
  }

  private String id(
      EntryIdentity entry, IdPolicy policy, Set<String> shared, SeenEntries seen, long day) {
    if (policy != IdPolicy.GUID || entry.guid() == null) {
      return policy != IdPolicy.TITLE_DATE && entry.link() != null
          ? hash("link", entry.link())
          : titleId(entry);
    }
    String plain = hash("guid", entry.guid());
    SeenEntry known = seen.get(plain);
    boolean sharedNow = shared.contains(entry.guid());
    if (!sharedNow && (known == null || !known.shared())) {
      return plain;
    }
    if (known == null) {
      known = new SeenEntry(0, "", null, true, day);
      seen.put(plain, known);
    } else if (!known.shared() || known.seenDay() != day) {
      known = known.sharedGuid().on(day);
      seen.put(plain, known);
    }
    boolean hadItFirst =
        !known.fingerprint().isEmpty() && Objects.equals(known.linkHash(), linkHash(entry));
    return hadItFirst ? plain : hash("guid+link", entry.guid(), orEmpty(entry.link()));
  }

  private String titleId(EntryIdentity entry) {
    return entry.title().isEmpty() && entry.date().isEmpty()
        ? hash("content", entry.fingerprint())
        : hash("title+date", entry.title(), entry.date());
  }

  private static Set<String> sharedGuids(List<EntryIdentity> entries) {
    Map<String, String> firstLink = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (EntryIdentity entry : entries) {
      if (entry.guid() != null) {
        String link = orEmpty(entry.link());
        String other = firstLink.putIfAbsent(entry.guid(), link);
        if (other != null && !other.equals(link)) {
          shared.add(entry.guid());
        }
      }
    }
    return shared;
  }

  /** Which of two entries with one id counts must not depend on their order in the document. */
  private static boolean isLater(EntryIdentity one, EntryIdentity other) {
    int byDate = one.date().compareTo(other.date());
    return byDate != 0 ? byDate > 0 : one.fingerprint().compareTo(other.fingerprint()) > 0;
  }

  private static @Nullable String linkHash(EntryIdentity entry) {
    return entry.link() == null ? null : Hash.of(entry.link()).substring(0, 16);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private String hash(String kind, String... parts) {
    String[] all = new String[parts.length + 3];
    all[0] = Integer.toString(IdPolicy.VERSION);
    all[1] = feedKey;
    all[2] = kind;
    System.arraycopy(parts, 0, all, 3, parts.length);
    return Hash.of(all);
  }
}
