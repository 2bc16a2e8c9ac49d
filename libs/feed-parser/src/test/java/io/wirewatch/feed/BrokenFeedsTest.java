package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.problem.Problem;
import io.wirewatch.feed.problem.ProblemKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are broken, wrongly labelled or cut off. */
class BrokenFeedsTest {

  @Test
  void keepsTheCompleteItemsOfABrokenDocument() {
    ParsedFeed feed =
        parse(
            "<rss><channel><title>T & U</title><item><title>a</title></item>"
                + "<item><title>b</title></item><item><title>c</ti");

    assertThat(titles(feed)).containsExactly("a", "b");
    assertThat(feed.feed().title().plain()).isEqualTo("T & U");
    assertThat(kinds(feed)).containsExactly(ProblemKind.NOT_WELL_FORMED, ProblemKind.TRUNCATED);
    assertThat(feed.problems().getLast().place()).isEqualTo("entry 3");
  }

  @Test
  void tellsWhereADocumentBreaks() {
    ParsedFeed feed = parse("<rss>\n<channel>\n<item><title>a & b</title></item></channel></rss>");

    assertThat(titles(feed)).containsExactly("a & b");
    assertThat(feed.problems().getFirst().message())
        .startsWith("the XML is broken (")
        .endsWith("; what is complete in it was kept");
    assertThat(feed.problems().getFirst().place()).startsWith("line 3, column ");
  }

  @Test
  void keepsADocumentWhoseLastTagsAreMissing() {
    ParsedFeed feed =
        parse("<rss><channel><item><title>a</title></item><item><title>b</title></item>");

    assertThat(titles(feed)).containsExactly("a", "b");
  }

  @Test
  void separatesItemsThatAreNotClosed() {
    ParsedFeed feed =
        parse("<rss><channel><item><title>a</title><item><title>b</title></item></channel></rss>");

    assertThat(titles(feed)).containsExactly("a", "b");
  }

  @Test
  void separatesATitleThatIsNotClosedFromTheRestOfItsItem() {
    ParsedFeed feed =
        parse(
            "<rss><channel><item><title>a<link>http://e.org/1</link><guid>g</guid></item>"
                + "<item><title>b</title></item></channel></rss>");

    assertThat(titles(feed)).containsExactly("a", "b");
    assertThat(feed.entries().getFirst().link()).isEqualTo("http://e.org/1");
    assertThat(feed.entries().getFirst().id()).isEqualTo("g");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "caf&eacute; | café",
        "a&nbsp;b | a b",
        "x?a=1&b=2&copy=3 | x?a=1&b=2&copy=3",
        "AT&T | AT&T",
        "don&#146;t | don’t",
        "&unknown; | &unknown;",
        "it&amp;apos;s | it's",
        "2 &gt; 1 &amp; 1 &lt; 2 | 2 > 1 & 1 < 2",
      })
  void readsEntitiesAsTheyWereMeant(String written, String meant) {
    ParsedFeed feed =
        parse("<rss><channel><item><title>" + written + "</title></item></channel></rss>");

    assertThat(titles(feed)).containsExactly(meant);
  }

  @Test
  void expandsPlainEntitiesOfTheDoctype() {
    ParsedFeed feed =
        parse(
            "<!DOCTYPE rss [<!ENTITY id \"tag:e.org,\">]><rss><channel><item>"
                + "<guid isPermaLink='false'>&id;1</guid></item></channel></rss>");

    assertThat(feed.entries().getFirst().id()).isEqualTo("tag:e.org,1");
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void skipsAServersWarningBeforeTheDocument() {
    ParsedFeed feed =
        parse(
            "<br />\n<b>Warning</b>: mysql_connect()<br />\n<?xml version=\"1.0\"?>"
                + "<rss><channel><item><title>a</title></item></channel></rss>");

    assertThat(titles(feed)).containsExactly("a");
    assertThat(kinds(feed)).containsExactly(ProblemKind.LEADING_JUNK);
  }

  @Test
  void ignoresWhatFollowsTheDocument() {
    ParsedFeed feed =
        parse("<rss><channel><item><title>a</title></item></channel></rss><!-- cached --> junk");

    assertThat(titles(feed)).containsExactly("a");
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void readsUndeclaredPrefixesAsCustomHasThem() {
    ParsedFeed feed =
        parse(
            "<rss><channel><item><dc:creator>Ann</dc:creator>"
                + "<content:encoded>x</content:encoded></item></channel></rss>");

    assertThat(feed.entries().getFirst().authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(feed.entries().getFirst().content().plain()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // bytes are | XML declaration says | Content-Type says
        "UTF-8 | |",
        "UTF-8 | ISO-8859-1 |",
        "UTF-8 | utf-8 | text/xml",
        "UTF-8 | | text/xml; charset=us-ascii",
        "windows-1251 | windows-1251 |",
        "windows-1251 | | text/xml; charset=\"windows-1251\"",
        "windows-1251 | utf-8 | application/rss+xml; charset=windows-1251",
        "windows-1251 | windows-1251 | text/html; charset=utf-8",
        "KOI8-R | KOI8-R |",
        "KOI8-R | |",
        "windows-1251 | |",
        "UTF-16 | |",
        "UTF-16LE | UTF-16LE |",
        "UTF-16BE | |",
        "UTF-32 | |",
        "UTF-32LE | |",
        "windows-1251 | no-such-charset | text/xml; charset=windows-1251",
      })
  void believesACharsetOnlyWhenTheBytesAgree(String actual, String declared, String header) {
    String title = "Переговоры о прекращении огня продолжаются в столице";
    String encoding = declared == null ? "" : " encoding='" + declared + "'";
    String text =
        "<?xml version='1.0'"
            + encoding
            + "?><rss><channel><item><title>"
            + title
            + "</title></item></channel></rss>";

    ParsedFeed feed =
        new FeedParser().parse(text.getBytes(Charset.forName(actual)), FeedSource.of(null, header));

    assertThat(titles(feed)).containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,,naïve café",
    "windows-1252,fr,L’été à Paris: déjà vu",
    "windows-1250,pl,Zażółć gęślą jaźń",
    "windows-1250,cs,Příliš žluťoučký kůň",
    "windows-1254,tr,İstanbul'da çığ düştü",
    "windows-1251,ru,Россия обстреляла город и есть жертвы",
    "GB18030,,朝鲜发射导弹韩国谴责此举",
    "windows-31j,,北朝鮮がミサイルを発射しました",
  })
  void guessesAnUndeclaredCharsetWithTheLanguageInMind(
      String charset, String language, String title) {
    String named = language == null ? "" : "<language>" + language + "</language>";
    byte[] body =
        ("<?xml version='1.0'?><rss><channel>"
                + named
                + "<title>"
                + title
                + "</title></channel></rss>")
            .getBytes(Charset.forName(charset));

    ParsedFeed feed = new FeedParser().parse(body, FeedSource.UNKNOWN);

    assertThat(feed.feed().title().plain()).isEqualTo(title);
    assertThat(feed.problems().getFirst().message())
        .endsWith("read as " + Charset.forName(charset));
  }

  @Test
  void keepsTheDeclaredCharsetInSpiteOfAFewBadBytes() {
    String title = "외교부는 휴전 협상이 계속되고 있다고 밝혔다";
    byte[] body =
        ("<?xml version='1.0' encoding='euc-kr'?><rss><channel><item><title>"
                + title
                + "</title></item></channel><x>?</x></rss>")
            .getBytes(Charset.forName("EUC-KR"));
    body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?', 40)] = (byte) 0xFF;

    ParsedFeed feed = new FeedParser().parse(body, FeedSource.UNKNOWN);

    assertThat(titles(feed)).containsExactly(title);
    assertThat(kinds(feed)).contains(ProblemKind.INVALID_BYTES);
  }

  @Test
  void tellsThatTheDeclaredCharsetWasWrong() {
    ParsedFeed feed =
        parse(
            "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>é</title></channel></rss>");

    assertThat(feed.problems())
        .containsExactly(
            new Problem(
                ProblemKind.CHARSET_MISMATCH,
                "declared as windows-1252, but the bytes are not; read as UTF-8",
                null));
  }

  private static ParsedFeed parse(String body) {
    return new FeedParser()
        .parse(body.getBytes(StandardCharsets.UTF_8), FeedSource.of("http://e.org/", null));
  }

  private static List<String> titles(ParsedFeed feed) {
    return feed.entries().stream().map(entry -> entry.title().plain()).toList();
  }

  private static List<ProblemKind> kinds(ParsedFeed feed) {
    return feed.problems().stream().map(Problem::kind).toList();
  }
}
