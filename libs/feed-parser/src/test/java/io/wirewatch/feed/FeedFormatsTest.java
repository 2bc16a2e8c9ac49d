package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is read of each format. Long, because each test shows its document whole beside what is read
 * of it.
 */
class FeedFormatsTest {

  @Test
  void readsRss2WithTheModulesNewsSitesUse() {
    ParsedFeed parsed =
        parse(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel>
              <title>World &amp; Region</title><link>https://e.org/</link>
              <atom:link rel="self" href="https://e.org/feed"/>
              <atom:link rel="hub" href="https://hub.e.org/"/>
              <description>All news</description><language>en_GB</language><ttl>15</ttl>
              <lastBuildDate>Thu, 01 Jan 2004 20:00:00 GMT</lastBuildDate>
              <skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours>
              <skipDays><day>Sunday</day></skipDays>
              <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
              <item>
                <title>Clashes &lt;i&gt;near&lt;/i&gt; Aleppo &amp;#8211; again</title>
                <link>world/1</link><guid>https://e.org/world/1</guid>
                <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
                <dc:creator>Ann Bee</dc:creator>
                <category>World</category><category>Syria</category><category>World</category>
                <description>&lt;p&gt;Short &lt;a href="/x"&gt;text&lt;/a&gt;&lt;/p&gt;</description>
                <content:encoded><![CDATA[<p>Long text</p>]]></content:encoded>
                <enclosure url="/a.mp3" type="audio/mpeg" length="123"/>
                <media:content url="/p.jpg"><media:description>A convoy</media:description>
                </media:content>
              </item>
            </channel></rss>
            """);

    assertThat(parsed.format()).isEqualTo(FeedFormat.RSS_2_0);
    assertThat(parsed.problems()).isEmpty();
    FeedInfo feed = parsed.feed();
    assertThat(feed.title().plain()).isEqualTo("World & Region");
    assertThat(feed.link()).isEqualTo("https://e.org/");
    assertThat(feed.self()).isEqualTo("https://e.org/feed");
    assertThat(feed.hub()).isEqualTo("https://hub.e.org/");
    assertThat(feed.language()).isEqualTo("en-GB");
    assertThat(feed.updated().instant()).isEqualTo(Instant.parse("2004-01-01T20:00:00Z"));
    assertThat(feed.schedule())
        .isEqualTo(
            new Schedule(
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Set.of(0, 3),
                Set.of(DayOfWeek.SUNDAY)));
    Entry entry = parsed.entries().getFirst();
    assertThat(entry.title().plain()).isEqualTo("Clashes near Aleppo – again");
    assertThat(entry.title().value()).isEqualTo("Clashes <i>near</i> Aleppo &#8211; again");
    assertThat(entry.link()).isEqualTo("https://e.org/a/world/1");
    assertThat(entry.id()).isEqualTo("https://e.org/world/1");
    assertThat(entry.idIsPermalink()).isTrue();
    assertThat(entry.published())
        .isEqualTo(
            new FeedDate(Instant.parse("2004-01-01T19:48:21Z"), "Thu, 01 Jan 2004 19:48:21 GMT"));
    assertThat(entry.authors()).containsExactly(new Person("Ann Bee", null, null));
    assertThat(entry.categories()).containsExactly("World", "Syria");
    assertThat(entry.summary().value())
        .isEqualTo("<p>Short <a href=\"https://e.org/x\">text</a></p>");
    assertThat(entry.content()).isEqualTo(new FeedText("<p>Long text</p>", FeedText.Type.HTML));
    assertThat(entry.enclosures())
        .contains(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 123L));
    assertThat(entry.captions()).containsExactly("A convoy");
  }

  @Test
  void readsAtomWithBasesAndPersons() {
    ParsedFeed parsed =
        parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://e.org/b/">
              <title type="html">A &amp;amp; B</title><link href="site"/><id>urn:f</id>
              <updated>2004-01-01T00:00:00Z</updated>
              <entry xml:base="c/">
                <id>urn:1</id><title>1 &lt; 2</title>
                <link rel="enclosure" href="v.mp4" length="x"/>
                <link rel="alternate" type="application/json" href="1.json"/>
                <link rel="alternate" type="text/html" href="1.html"/>
                <author><name>Ann</name><email>ann@e.org</email><uri>/ann</uri></author>
                <category term="world" label="World"/>
                <published>2004-01-01T10:00:00+01:00</published>
                <updated>2004-01-01T11:00:00+01:00</updated>
                <summary>plain &lt;not markup&gt;</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x
                  <a href="../y">y</a></p></div></content>
              </entry>
            </feed>
            """);

    assertThat(parsed.format()).isEqualTo(FeedFormat.ATOM_1_0);
    assertThat(parsed.feed().title().plain()).isEqualTo("A & B");
    assertThat(parsed.feed().link()).isEqualTo("https://e.org/b/site");
    assertThat(parsed.feed().language()).isEqualTo("de");
    Entry entry = parsed.entries().getFirst();
    assertThat(entry.title()).isEqualTo(FeedText.ofPlain("1 < 2"));
    assertThat(entry.link()).isEqualTo("https://e.org/b/c/1.html");
    assertThat(entry.authors())
        .containsExactly(new Person("Ann", "ann@e.org", "https://e.org/ann"));
    assertThat(entry.categories()).containsExactly("world");
    assertThat(entry.published().instant()).isEqualTo(Instant.parse("2004-01-01T09:00:00Z"));
    assertThat(entry.updated().instant()).isEqualTo(Instant.parse("2004-01-01T10:00:00Z"));
    assertThat(entry.summary()).isEqualTo(FeedText.ofPlain("plain <not markup>"));
    assertThat(entry.content().value()).contains("<a href=\"https://e.org/b/y\">y</a>");
    assertThat(parsed.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.BAD_VALUE));
  }

  @Test
  void readsRss1WithDublinCore() {
    ParsedFeed parsed =
        parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://e.org/"><title>T</title><link>https://e.org/</link>
              <dc:language>fr</dc:language></channel>
              <item rdf:about="https://e.org/1"><title>x</title><link>https://e.org/1</link>
                <dc:date>2004-01-01T10:00:00Z</dc:date><dc:subject>War</dc:subject></item>
            </rdf:RDF>
            """);

    assertThat(parsed.format()).isEqualTo(FeedFormat.RSS_1_0);
    assertThat(parsed.feed().language()).isEqualTo("fr");
    Entry entry = parsed.entries().getFirst();
    assertThat(entry.id()).isEqualTo("https://e.org/1");
    assertThat(entry.published().instant()).isEqualTo(Instant.parse("2004-01-01T10:00:00Z"));
    assertThat(entry.updated()).isEqualTo(entry.published());
    assertThat(entry.categories()).containsExactly("War");
  }

  @Test
  void readsJsonFeed() {
    ParsedFeed parsed =
        parse(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "en",
             "home_page_url": "https://e.org/", "feed_url": "https://e.org/f.json",
             "hubs": [{"type": "WebSub", "url": "https://hub.e.org/"}],
             "items": [
               {"id": 7, "url": "https://e.org/7", "title": "x < y", "summary": "s",
                "content_html": "<a href='/z'>z</a>", "date_published": "2004-01-01T10:00:00Z",
                "authors": [{"name": "Ann"}], "tags": ["a", "b"],
                "attachments": [{"url": "p.jpg", "mime_type": "image/jpeg", "size_in_bytes": 9}]},
               {"id": "8", "external_url": "https://o.org/", "content_text": "a <b>"},
             ]}
            """);

    assertThat(parsed.format()).isEqualTo(FeedFormat.JSON_FEED);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.feed().hub()).isEqualTo("https://hub.e.org/");
    assertThat(parsed.feed().self()).isEqualTo("https://e.org/f.json");
    Entry first = parsed.entries().getFirst();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.title().plain()).isEqualTo("x < y");
    assertThat(first.content().value()).isEqualTo("<a href='https://e.org/z'>z</a>");
    assertThat(first.categories()).containsExactly("a", "b");
    assertThat(first.enclosures())
        .containsExactly(new Enclosure("https://e.org/a/p.jpg", "image/jpeg", 9L));
    Entry second = parsed.entries().get(1);
    assertThat(second.link()).isEqualTo("https://o.org/");
    assertThat(second.content()).isEqualTo(FeedText.ofPlain("a <b>"));
  }

  @Test
  void keepsTheJsonItemsBeforeABreak() {
    ParsedFeed parsed =
        parse("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"},{\"id\":");

    assertThat(parsed.entries()).extracting(Entry::id).containsExactly("1");
    assertThat(parsed.problems().getFirst().kind()).isEqualTo(ProblemKind.NOT_WELL_FORMED);
  }

  @Test
  void readsNewsSitemaps() {
    ParsedFeed parsed =
        parse(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://e.org/1</loc><news:news><news:publication><news:name>E</news:name>
                <news:language>pl</news:language></news:publication>
                <news:publication_date>2004-01-01T10:00:00Z</news:publication_date>
                <news:title>x</news:title><news:keywords>war, peace</news:keywords></news:news>
                <image:image><image:caption>A tank</image:caption></image:image></url>
            </urlset>
            """);

    assertThat(parsed.format()).isEqualTo(FeedFormat.NEWS_SITEMAP);
    Entry entry = parsed.entries().getFirst();
    assertThat(entry.id()).isEqualTo("https://e.org/1");
    assertThat(entry.link()).isEqualTo("https://e.org/1");
    assertThat(entry.title().plain()).isEqualTo("x");
    assertThat(entry.language()).isEqualTo("pl");
    assertThat(entry.categories()).containsExactly("war", "peace");
    assertThat(entry.captions()).containsExactly("A tank");
  }

  @Test
  void readsTheChannelDefinitionFormat() {
    ParsedFeed parsed =
        parse(
            "<CHANNEL HREF='http://e.org/'><TITLE>T</TITLE>"
                + "<ITEM HREF='/1' LASTMOD='2004-04-06T23:05:43-05:00'><TITLE>x</TITLE></ITEM>"
                + "</CHANNEL>");

    assertThat(parsed.format()).isEqualTo(FeedFormat.CDF);
    assertThat(parsed.entries().getFirst().link()).isEqualTo("https://e.org/1");
    assertThat(parsed.entries().getFirst().updated().instant())
        .isEqualTo(Instant.parse("2004-04-07T04:05:43Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "<rss version='0.91'><channel/></rss>, RSS_0_91",
    "<rss version='0.92'><channel/></rss>, RSS_0_92",
    "<rss version='2.0.1'><channel/></rss>, RSS_2_0",
    "<rss><channel/></rss>, RSS",
    "<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>, ATOM_0_3",
    "<feed/>, ATOM_1_0",
    "<a:entry xmlns:a='http://www.w3.org/2005/Atom'/>, ATOM_1_0",
  })
  void tellsTheVersion(String body, FeedFormat format) {
    assertThat(parse(body).format()).isEqualTo(format);
  }

  @Test
  void readsRssUnderANamespaceThatDoesNotExist() {
    ParsedFeed parsed =
        parse(
            "<rss version='2.0' xmlns='https://e.org/rss.html'><channel><title>T</title>"
                + "<item><title>x</title></item></channel></rss>");

    assertThat(parsed.feed().title().plain()).isEqualTo("T");
    assertThat(parsed.entries()).hasSize(1);
  }

  @Test
  void takesAnElementOfAnotherVocabularyForNothingElse() {
    ParsedFeed parsed =
        parse(
            "<rss xmlns:x='urn:x'><channel><item><x:title>wrong</x:title>"
                + "<image><title>wrong</title></image><title>right</title></item></channel></rss>");

    assertThat(parsed.entries().getFirst().title().plain()).isEqualTo("right");
  }

  @Test
  void usesTheHeadersWhereTheFeedIsSilent() {
    FeedSource source = new FeedSource("http://e.org/f", null, "/g/", "fr, en");

    ParsedFeed parsed =
        new FeedParser().parse(bytes("<rss><channel><link>x</link></channel></rss>"), source);

    assertThat(parsed.feed().language()).isEqualTo("fr");
    assertThat(parsed.feed().link()).isEqualTo("http://e.org/g/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<opml/> | this is an OPML subscription list; import it instead of polling it",
        "<html><title>Home</title></html> | this is an HTML page titled 'Home'; it announces no feed",
        "<urlset/> | this is a sitemap without news entries; look for the site's news sitemap",
        "{\"a\":1} | this is JSON, but no JSON Feed: it has no version of jsonfeed.org and no items",
        "hello | this is no XML, JSON or HTML: it begins with 'hello'",
        "<a:b/> | this is XML of an unknown kind, its root element is <b>",
      })
  void saysWhatADocumentIsThatIsNoFeed(String body, String message) {
    ParsedFeed parsed = parse(body);

    assertThat(parsed.format()).isNull();
    assertThat(parsed.problems().getLast().kind()).isEqualTo(ProblemKind.NOT_A_FEED);
    assertThat(parsed.problems().getLast().message()).isEqualTo(message);
  }

  @Test
  void prefersTheSummaryOfAPodcastToItsSubtitle() {
    ParsedFeed parsed =
        parse(
            "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><item>"
                + "<itunes:subtitle>short</itunes:subtitle><itunes:summary>long</itunes:summary>"
                + "</item><item><itunes:subtitle>only</itunes:subtitle></item></channel></rss>");

    assertThat(parsed.entries())
        .extracting(entry -> entry.summary().plain())
        .containsExactly("long", "only");
  }

  @Test
  void namesTheFeedsAnHtmlPageAnnounces() {
    ParsedFeed parsed =
        parse(
            "<!DOCTYPE html><html><head><meta charset=utf-8><title>Home</title>"
                + "<link rel=alternate type=application/rss+xml href=/rss></head></html>");

    assertThat(parsed.problems().getLast().message())
        .isEqualTo(
            "this is an HTML page titled 'Home'; poll a feed it announces: https://e.org/rss");
  }

  @Test
  void saysThatABodyIsEmpty() {
    assertThat(parse(" \n").problems())
        .extracting(problem -> problem.kind())
        .isEqualTo(List.of(ProblemKind.EMPTY));
  }

  private static ParsedFeed parse(String body) {
    return new FeedParser().parse(bytes(body), FeedSource.of("https://e.org/a/feed", null));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
