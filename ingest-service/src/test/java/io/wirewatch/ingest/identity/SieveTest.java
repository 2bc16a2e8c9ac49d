package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.identity.Sifting.Fresh;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SieveTest {

  private static final long DAY = 20_000;

  /** A feed as the service drives it: policy and ids are carried from document to document. */
  private static final class Feed {
    private final Map<String, SeenEntry> seen = new HashMap<>();
    private final Sieve sieve;
    private IdPolicy policy;
    private boolean known;

    Feed(int backfill) {
      sieve = new Sieve("example.org~1", backfill);
    }

    List<Fresh> take(EntryIdentity... entries) {
      return sift(List.of(entries)).fresh();
    }

    Sifting sift(List<EntryIdentity> entries) {
      Sifting sifting = sieve.sift(entries, policy, !known, view(), DAY);
      policy = entries.isEmpty() ? policy : sifting.policy();
      known = true;
      return sifting;
    }

    private SeenEntries view() {
      return new SeenEntries() {
        @Override
        public SeenEntry get(String id) {
          return seen.get(id);
        }

        @Override
        public void put(String id, SeenEntry entry) {
          seen.put(id, entry);
        }
      };
    }
  }

  private static EntryIdentity entry(String guid, String link, String content) {
    return new EntryIdentity(guid, link, "Title " + guid, "2026-01-01T00:00:00Z", content);
  }

  @Test
  void publishesAnEntryOnceHoweverOftenItIsListed() {
    Feed feed = new Feed(50);

    assertThat(feed.take(entry("a", "/a", "x"))).hasSize(1);
    assertThat(feed.take(entry("a", "/a", "x"))).isEmpty();
    assertThat(feed.take(entry("b", "/b", "y"), entry("a", "/a", "x")))
        .singleElement()
        .satisfies(fresh -> assertThat(fresh.index()).isZero());
  }

  @Test
  void publishesAChangedEntryAsANewVersionOfTheSameId() {
    Feed feed = new Feed(50);
    String id = feed.take(entry("a", "/a", "first")).getFirst().id();

    Fresh update = feed.take(entry("a", "/moved", "second")).getFirst();

    assertThat(update.id()).isEqualTo(id);
    assertThat(update.version()).isEqualTo(2);
  }

  @Test
  void dropsUpdatesThatNeverEnd() {
    Feed feed = new Feed(50);
    int published = 0;
    for (int i = 0; i < 100; i++) {
      published += feed.take(entry("a", "/a", "views: " + i)).size();
    }

    assertThat(published).isEqualTo(Sieve.MAX_VERSIONS);
  }

  @Test
  void keepsThePolicyOfTheFirstDocument() {
    Feed feed = new Feed(50);
    feed.take(entry(null, "/a", "x"));

    assertThat(feed.policy).isEqualTo(IdPolicy.LINK);
    assertThat(feed.take(entry("now-with-guid", "/a", "x"))).isEmpty();
  }

  @Test
  void fallsBackFromGuidToLinkToTitleAndDate() {
    assertThat(IdPolicy.choose(List.of(entry("a", null, "x")))).isEqualTo(IdPolicy.GUID);
    assertThat(IdPolicy.choose(List.of(entry("a", "/a", "x"), entry(null, "/b", "y"))))
        .isEqualTo(IdPolicy.LINK);
    assertThat(IdPolicy.choose(List.of(entry(null, null, "x")))).isEqualTo(IdPolicy.TITLE_DATE);
  }

  @Test
  void addsTheLinkToAGuidThatSeveralEntriesShareWhateverTheirOrder() {
    EntryIdentity one = entry("same", "/one", "1");
    EntryIdentity two = entry("same", "/two", "2");

    Set<String> ids = ids(new Feed(50).take(one, two));
    Set<String> reversed = ids(new Feed(50).take(two, one));

    assertThat(ids).hasSize(2).isEqualTo(reversed);
  }

  @Test
  void keepsTheIdOfAnEntryWhoseGuidIsSharedOnlyLater() {
    Feed feed = new Feed(50);
    feed.take(entry("same", "/one", "1"));

    List<Fresh> later = feed.take(entry("same", "/one", "1"), entry("same", "/two", "2"));
    List<Fresh> alone = feed.take(entry("same", "/two", "2"));

    assertThat(later).singleElement().satisfies(f -> assertThat(f.index()).isEqualTo(1));
    assertThat(alone).isEmpty();
  }

  @Test
  void backfillsTheNewestAndRemembersTheRest() {
    Feed feed = new Feed(3);
    List<EntryIdentity> old =
        IntStream.range(0, 10).mapToObj(i -> entry("g" + i, "/" + i, "x" + i)).toList();

    Sifting first = feed.sift(old);

    assertThat(first.fresh()).extracting(Fresh::index).containsExactly(0, 1, 2);
    assertThat(first.withheld()).isEqualTo(7);
    assertThat(feed.sift(old).fresh()).isEmpty();
    assertThat(feed.take(entry("new", "/new", "n"))).hasSize(1);
  }

  @Test
  void giveTheSameEntryOfTwoFeedsTwoIds() {
    Fresh here = new Feed(50).take(entry("a", "/a", "x")).getFirst();
    SeenEntries nothing =
        new SeenEntries() {
          @Override
          public SeenEntry get(String id) {
            return null;
          }

          @Override
          public void put(String id, SeenEntry entry) {}
        };
    Fresh there =
        new Sieve("example.org~2", 50)
            .sift(List.of(entry("a", "/a", "x")), null, true, nothing, DAY)
            .fresh()
            .getFirst();

    assertThat(here.id()).isNotEqualTo(there.id());
  }

  @Property(tries = 200)
  void publishesTheSameIdsAndVersionsWhateverTheOrderOfADocument(
      @ForAll("documents") List<EntryIdentity> document, @ForAll Random random) {
    List<EntryIdentity> shuffled = new ArrayList<>(document);
    Collections.shuffle(shuffled, random);

    assertThat(published(new Feed(1000), document)).isEqualTo(published(new Feed(1000), shuffled));
  }

  @Property(tries = 200)
  void neverPublishesAVersionTwice(@ForAll("histories") List<List<EntryIdentity>> history) {
    Feed feed = new Feed(1000);
    Set<String> published = new HashSet<>();
    for (List<EntryIdentity> document : history) {
      for (Fresh fresh : feed.sift(document).fresh()) {
        assertThat(published.add(fresh.id() + "/" + fresh.version())).isTrue();
      }
      assertThat(feed.sift(document).fresh()).isEmpty();
    }
  }

  private static Map<String, String> published(Feed feed, List<EntryIdentity> document) {
    Map<String, String> contents = new TreeMap<>();
    for (Fresh fresh : feed.sift(document).fresh()) {
      contents.put(fresh.id(), document.get(fresh.index()).fingerprint());
    }
    return contents;
  }

  @Provide
  Arbitrary<List<EntryIdentity>> documents() {
    return entries().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<List<EntryIdentity>>> histories() {
    return distinctContents().list().ofMaxSize(6);
  }

  /** Documents in which one guid and link stands for one content, as a publisher writes them. */
  private Arbitrary<List<EntryIdentity>> distinctContents() {
    return entries()
        .list()
        .ofMaxSize(8)
        .uniqueElements(
            entry -> List.of(String.valueOf(entry.guid()), String.valueOf(entry.link())));
  }

  private static Arbitrary<EntryIdentity> entries() {
    return Combinators.combine(
            Arbitraries.of("g1", "g2", "g3").injectNull(0.1),
            Arbitraries.of("/l1", "/l2", "/l3").injectNull(0.1),
            Arbitraries.of("c1", "c2", "c3"))
        .as(SieveTest::entry);
  }

  private static Set<String> ids(List<Fresh> fresh) {
    Set<String> ids = new HashSet<>();
    fresh.forEach(each -> ids.add(each.id()));
    return ids;
  }
}
