package io.wirewatch.feed.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.feed.date.FeedDates;
import io.wirewatch.feed.opml.Opml;
import io.wirewatch.feed.opml.Subscription;
import io.wirewatch.feed.opml.SubscriptionList;
import io.wirewatch.feed.text.HtmlLinks;
import io.wirewatch.feed.text.HtmlText;
import io.wirewatch.feed.text.Urls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Laws of the parser that hold for any input. */
class ParserProperties {
  private static final FeedSource SOURCE = FeedSource.of("http://e.org/a/feed", "text/xml");
  private static final List<byte[]> SEEDS = Seeds.own();

  @Property(tries = 500)
  void anyBytesGiveAResult(@ForAll byte[] bytes) {
    ParsedFeed feed = new FeedParser().parse(bytes, SOURCE);

    assertThat(ParserFuzz.wrong(bytes, feed)).isNull();
  }

  @Property(tries = 500)
  void anySpoiltFeedGivesAResult(@ForAll long seed) {
    byte[] bytes = new Mutator(seed, SEEDS).next();

    ParsedFeed feed = new FeedParser().parse(bytes, SOURCE);

    assertThat(ParserFuzz.wrong(bytes, feed)).isNull();
  }

  @Property(tries = 200)
  void theSameBytesGiveTheSameFeed(@ForAll long seed) {
    byte[] bytes = new Mutator(seed, SEEDS).next();

    ParsedFeed feed = new FeedParser().parse(bytes, SOURCE);

    assertThat(new FeedParser().parse(bytes, SOURCE)).isEqualTo(feed);
  }

  @Property(tries = 500)
  void anyTextIsADateOrIsRefused(@ForAll @StringLength(max = 60) String text) {
    assertThat(FeedDates.read(text)).isNotNull();
  }

  @Property(tries = 500)
  void resolvingALinkTwiceChangesNothing(@ForAll @StringLength(max = 60) String reference) {
    String once = Urls.resolve("http://e.org/a/b?c#d", reference);

    assertThat(Urls.resolve("http://e.org/a/b?c#d", once)).isEqualTo(once);
  }

  @Property(tries = 300)
  void anyTextSurvivesAsHtml(@ForAll @StringLength(max = 80) String text) {
    String resolved = HtmlLinks.resolve("http://e.org/", text);

    assertThat(HtmlText.plain(resolved)).doesNotContain("\n");
  }

  @Property(tries = 200)
  void anExportedListIsReadBackUnchanged(@ForAll("lists") List<Subscription> list) {
    SubscriptionList read = Opml.read(Opml.write("list", list).getBytes(StandardCharsets.UTF_8));

    assertThat(read.subscriptions()).containsExactlyInAnyOrderElementsOf(list);
  }

  @Provide
  Arbitrary<List<Subscription>> lists() {
    Arbitrary<String> word = Arbitraries.of("World", "Ж", "a & b", "<x>", "\"quoted\"", "北京");
    return Combinators.combine(
            Arbitraries.integers().between(0, 99),
            word,
            word.injectNull(0.3),
            word.list().uniqueElements().ofMaxSize(3))
        .as(
            (i, title, page, categories) ->
                new Subscription(
                    "http://e.org/" + i + "?a=1&b=2",
                    title,
                    page == null ? null : "http://e.org/",
                    "en",
                    categories))
        .list()
        .ofMaxSize(8)
        .uniqueElements(Subscription::xmlUrl);
  }
}
