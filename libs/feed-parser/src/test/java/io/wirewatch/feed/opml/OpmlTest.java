package io.wirewatch.feed.opml;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.problem.Problem;
import io.wirewatch.feed.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

  @Test
  void readsNestedOutlinesAsCategories() {
    SubscriptionList list =
        read(
            """
            <?xml version="1.0"?><opml version="1.0"><head><title>My feeds</title></head><body>
            <outline text="World"><outline text="Middle East">
              <outline text="A &amp; B" title="A" type="rss" xmlUrl="http://e.org/a"
                htmlUrl="http://e.org/" language="ar" category="/war,peace"/></outline>
              <outline text="c" url="feed://e.org/c"/></outline>
            </body></opml>
            """);

    assertThat(list.title()).isEqualTo("My feeds");
    assertThat(list.problems()).isEmpty();
    assertThat(list.subscriptions())
        .containsExactly(
            new Subscription(
                "http://e.org/a",
                "A",
                "http://e.org/",
                "ar",
                List.of("World", "Middle East", "war", "peace")),
            new Subscription("http://e.org/c", "c", null, null, List.of("World")));
  }

  @Test
  void namesEachOutlineItCannotUse() {
    SubscriptionList list =
        read(
            "<opml><body><outline text='a' xmlUrl='ftp://e.org/a'/><outline text='b'/>"
                + "<outline text='c' xmlUrl='http://e.org/c'/>"
                + "<outline text='d' xmlUrl='http://e.org/c'/></body></opml>");

    assertThat(list.subscriptions()).extracting(Subscription::title).containsExactly("c");
    assertThat(list.problems())
        .containsExactly(
            new Problem(
                ProblemKind.BAD_LINK,
                "the xmlUrl 'ftp://e.org/a' is no http or https address; ignored",
                "outline 1 'a'"),
            new Problem(
                ProblemKind.BAD_VALUE, "the outline has no xmlUrl; ignored", "outline 2 'b'"),
            new Problem(
                ProblemKind.BAD_VALUE,
                "the xmlUrl 'http://e.org/c' stands in the list before; ignored",
                "outline 4 'd'"));
  }

  @Test
  void keepsWhatItCanOfABrokenList() {
    SubscriptionList list =
        read("<opml><body><outline text='a & b' xmlUrl='http://e.org/?a=1&b=2'/><outline te");

    assertThat(list.subscriptions())
        .containsExactly(new Subscription("http://e.org/?a=1&b=2", "a & b", null, null, List.of()));
    assertThat(list.problems().getFirst().kind()).isEqualTo(ProblemKind.NOT_WELL_FORMED);
    assertThat(list.problems().getFirst().place()).startsWith("line 1, column ");
  }

  @Test
  void saysThatADocumentIsNoList() {
    SubscriptionList list = read("<rss/>");

    assertThat(list.problems().getFirst().message())
        .isEqualTo("this is no OPML: its root element should be <opml>, but there is <rss>");
  }

  @Test
  void writesCategoriesAsNestedOutlines() {
    String written =
        Opml.write(
            "L",
            List.of(
                new Subscription("http://e.org/a", "A & B", null, "en", List.of("World", "Asia")),
                new Subscription("http://e.org/b", null, null, null, List.of())));

    assertThat(written)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head>
                <title>L</title>
              </head>
              <body>
                <outline type="rss" text="http://e.org/b" title="http://e.org/b" xmlUrl="http://e.org/b"/>
                <outline text="World" title="World">
                  <outline text="Asia" title="Asia">
                    <outline type="rss" text="A &amp; B" title="A &amp; B" xmlUrl="http://e.org/a" language="en"/>
                  </outline>
                </outline>
              </body>
            </opml>
            """);
  }

  private static SubscriptionList read(String text) {
    return Opml.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
