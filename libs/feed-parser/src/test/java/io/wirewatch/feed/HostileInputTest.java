package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.wirewatch.feed.problem.Problem;
import io.wirewatch.feed.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies made to hang, to fill the heap or to fetch something. The time limit only ends a hang. */
class HostileInputTest {
  private static final Duration HANG = Duration.ofSeconds(60);
  private static final String ITEM =
      "<item><guid>1</guid><title>kept</title><link>http://e.org/1</link></item>";

  @Test
  void expandsEntitiesOfTheDocumentThatAreCharactersInTheEnd() {
    String doctype =
        """
        <!DOCTYPE rss [<!ENTITY nb "a&#160;b"><!ENTITY w "W&amp;W"><!ENTITY two "&#38;#38;">\
        <!ENTITY nested "&w;&w;">]>""";

    ParsedFeed strict =
        parse(doctype + "<rss><channel><title>&nb; &w; &two;</title></channel></rss>");
    ParsedFeed repaired =
        parse(doctype + "<rss><channel><title>&nb; &w; &</title></channel></rss>");
    ParsedFeed nested = parse(doctype + "<rss><channel><title>&nested;</title></channel></rss>");

    assertThat(strict.feed().title().plain()).isEqualTo("a b W&W &");
    assertThat(repaired.feed().title().plain()).isEqualTo("a b W&W &");
    assertThat(nested.feed().title().plain()).isEqualTo("&nested;");
  }

  @Test
  void keepsTheTextOfTwentyThousandNestedTags() {
    String nested = "<b>".repeat(20_000) + "deep" + "</b>".repeat(20_000);

    ParsedFeed feed = parse(rss("<item><description>" + nested + "</description></item>" + ITEM));

    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst().summary().plain()).isEqualTo("deep");
    assertThat(kinds(feed)).containsExactly(ProblemKind.TOO_DEEP);
  }

  @Test
  void keepsTheItemBeforeTwoHundredThousandTagsThatNeverClose() {
    ParsedFeed feed = parse("<rss><channel>" + ITEM + "<item><d>".repeat(100_000));

    assertThat(feed.entries()).isNotEmpty();
    assertThat(feed.entries().getFirst().title().plain()).isEqualTo("kept");
  }

  @Test
  void expandsNoEntityThatRefersToAnother() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
    for (int i = 1; i < 10; i++) {
      String before = i == 1 ? "lol" : "lol" + (i - 1);
      doctype.append("<!ENTITY lol").append(i).append(" \"");
      doctype.append(("&" + before + ";").repeat(10)).append("\">");
    }
    String bomb = doctype + "]>" + rss("<item><title>&lol9; &lol;</title></item>");

    ParsedFeed feed = parse(bomb);

    assertThat(feed.entries().getFirst().title().plain()).isEqualTo("&lol9; lol");
    assertThat(kinds(feed)).contains(ProblemKind.ENTITY_NOT_EXPANDED);
  }

  @Test
  void boundsWhatManyUsesOfOneEntityCost() {
    String declared = "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(1_000) + "\">]>";
    String uses = "<item><description>" + "&a;".repeat(200_000) + "</description></item>";

    ParsedFeed feed = parse(declared + rss(uses));

    assertThat(feed.entries().getFirst().summary().value().length()).isLessThanOrEqualTo(1 << 20);
    assertThat(kinds(feed)).contains(ProblemKind.ENTITY_NOT_EXPANDED);
  }

  @Test
  void neverResolvesAnExternalEntity() {
    String body =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>"
            + rss("<item><title>a &x; b</title></item>");

    ParsedFeed feed = parse(body);

    assertThat(feed.entries().getFirst().title().plain()).isEqualTo("a &x; b");
    assertThat(kinds(feed)).contains(ProblemKind.ENTITY_NOT_EXPANDED);
  }

  @Test
  void readsMoreThanAHundredThousandPredefinedEntities() {
    String many = "&lt;b&gt;".repeat(100_000);

    ParsedFeed feed = parse(rss("<item><description>" + many + "</description></item>" + ITEM));

    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void cutsOneItemOfFiftyMegabytes() {
    byte[] body = new byte[50 << 20];
    Arrays.fill(body, (byte) 'x');
    byte[] head =
        ("<rss><channel>" + ITEM + "<item><description>").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, body, 0, head.length);

    ParsedFeed feed = parse(body);

    assertThat(feed.entries()).hasSize(1);
    assertThat(kinds(feed)).contains(ProblemKind.TOO_LARGE, ProblemKind.TRUNCATED);
  }

  @Test
  void cutsTheTextOfACompleteItemOfSixMegabytes() {
    ParsedFeed feed =
        parse(rss("<item><description>" + "x".repeat(6 << 20) + "</description></item>"));

    assertThat(feed.entries().getFirst().summary().value()).hasSize(1 << 20);
    assertThat(kinds(feed)).containsExactly(ProblemKind.TEXT_CUT);
  }

  @Test
  void dropsNulBytesAndControlCharacters() {
    ParsedFeed feed = parse(rss("<item><title>a\u0000b\u0001c&#0;</title></item>"));

    assertThat(feed.entries().getFirst().title().plain()).startsWith("abc");
    assertThat(kinds(feed)).contains(ProblemKind.NOT_WELL_FORMED, ProblemKind.FORBIDDEN_CHARACTERS);
  }

  @Test
  void saysWhatTwoMegabytesOfOneCharacterAre() {
    for (String one : List.of("<", "&", "{", "[", "a", "\u0000", ">", "\"", "é", "]]>", "<!--")) {
      ParsedFeed feed = parse(one.repeat((2 << 20) / one.length()));

      assertThat(feed.format()).as("of %s", one).isNull();
      assertThat(feed.problems()).as("of %s", one).isNotEmpty();
    }
  }

  @Test
  void readsPastOneElementWithAMillionAttributes() {
    StringBuilder tag = new StringBuilder("<x");
    for (int i = 0; i < 300_000; i++) {
      tag.append(" a").append(i).append("=\"b\"");
    }

    ParsedFeed feed = parse(rss(tag + "/>" + ITEM));

    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void readsPastManyNamespaceDeclarations() {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      open.append("<n xmlns:p").append(i).append("=\"u\">");
    }
    String close = "</n>".repeat(100);

    ParsedFeed feed = parse(rss((open + close).repeat(300) + ITEM));

    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void stopsAtTheLimitOfTags() {
    ParsedFeed feed = parse(rss(ITEM + "<a/>".repeat(310_000)));

    assertThat(feed.entries()).hasSize(1);
    assertThat(kinds(feed)).contains(ProblemKind.TOO_MUCH_MARKUP);
  }

  @Test
  void keepsTheFirstEntriesOfTooMany() {
    ParsedFeed feed = parse(rss(ITEM.repeat(6_000)));

    assertThat(feed.entries()).hasSize(5_000);
    assertThat(kinds(feed)).containsExactly(ProblemKind.TOO_MANY_ENTRIES);
  }

  @Test
  void readsAnyBytesThatAreNoCharacters() {
    byte[] body = new byte[1 << 16];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (i * 31 + i / 251);
    }

    assertThat(parse(body).problems()).isNotEmpty();
  }

  @Test
  void replacesTheBytesThatAreNotOfTheCharset() {
    byte[] body =
        rss("<item><title>žluťoučký kůň úpěl ďábelské ódy</title></item>")
            .getBytes(StandardCharsets.UTF_8);
    body["<rss version=\"2.0\"><channel><item><title>".length()] = (byte) 0xFF;

    ParsedFeed feed = parse(body);

    assertThat(feed.entries().getFirst().title().plain())
        .endsWith("luťoučký kůň úpěl ďábelské ódy");
    assertThat(kinds(feed)).contains(ProblemKind.INVALID_BYTES);
  }

  @Test
  void refusesADateInTheYear151667238() {
    ParsedFeed feed =
        parse(
            rss(
                "<item><title>x</title><pubDate>Thu, 01 Jan 151667238 00:00:00 GMT</pubDate>"
                    + "</item>"));

    assertThat(feed.entries().getFirst().published()).isNull();
    assertThat(feed.problems())
        .containsExactly(
            new Problem(
                ProblemKind.BAD_DATE,
                "cannot read the date 'Thu, 01 Jan 151667238 00:00:00 GMT': the year 151667238 is"
                    + " outside 1900 to 2199; it was left out",
                "entry 1 pubDate"));
  }

  @Test
  void leavesOutLinksThatAreScripts() {
    ParsedFeed feed = parse(rss("<item><title>x</title><link> JavaScript:alert(1)</link></item>"));

    assertThat(feed.entries().getFirst().link()).isNull();
    assertThat(feed.problems())
        .containsExactly(
            new Problem(
                ProblemKind.BAD_LINK,
                "the link 'JavaScript:alert(1)' is no address of a page; it was left out",
                "entry 1 link"));
  }

  @Test
  void readsDeeplyNestedJsonAsBroken() {
    ParsedFeed feed =
        parse("{\"version\":\"https://jsonfeed.org/version/1.1\",\"x\":" + "[".repeat(100_000));

    assertThat(feed.format()).isEqualTo(FeedFormat.JSON_FEED);
    assertThat(kinds(feed)).containsExactly(ProblemKind.NOT_WELL_FORMED);
  }

  @Test
  void staysLinearInTagsThatNeverEndInsideHtml() {
    for (String piece : List.of("<a", "<a href=\"", "<!--", "&lt;a ='", "<a b='c", "&amp;")) {
      String html = piece.repeat(200_000 / piece.length());

      ParsedFeed feed =
          parse(
              rss(
                  "<item><title><![CDATA["
                      + html
                      + "]]></title><description><![CDATA["
                      + html
                      + "]]></description></item>"));

      assertThat(feed.entries().getFirst().summary().plain()).isNotNull();
    }
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
  }

  private static ParsedFeed parse(String body) {
    return parse(body.getBytes(StandardCharsets.UTF_8));
  }

  private static ParsedFeed parse(byte[] body) {
    return assertTimeoutPreemptively(
        HANG, () -> new FeedParser().parse(body, FeedSource.of("http://e.org/feed", null)));
  }

  private static List<ProblemKind> kinds(ParsedFeed feed) {
    return feed.problems().stream().map(Problem::kind).distinct().toList();
  }
}
