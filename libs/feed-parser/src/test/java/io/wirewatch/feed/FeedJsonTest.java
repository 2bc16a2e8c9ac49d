package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FeedJsonTest {

  @Test
  void writesTheObjectOthersBuildOn() {
    String body =
        "<rss version='2.0'><channel><title>T</title><link>http://e.org/</link>"
            + "<item><title>a &amp;amp; b</title><link>http://e.org/1</link><guid>1</guid>"
            + "<description>&lt;b&gt;s&lt;/b&gt;</description><category>c</category>"
            + "<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></item></channel></rss>";
    ParsedFeed parsed = parse(body);

    String json = FeedJson.write("a.xml", parsed);

    assertThat(json)
        .isEqualTo(
            "{\"file\":\"a.xml\",\"format\":\"rss_2.0\",\"feed\":{\"title\":\"T\",\"link\":"
                + "\"http://e.org/\",\"language\":null,\"id\":null,\"description\":null,"
                + "\"published\":null,\"updated\":null,\"authors\":[],\"categories\":[]},"
                + "\"entries\":[{\"id\":\"1\",\"title\":\"a & b\",\"link\":\"http://e.org/1\","
                + "\"summary\":\"<b>s</b>\",\"content\":null,\"published\":"
                + "\"2004-01-01T19:48:21Z\",\"updated\":null,\"authors\":[],\"categories\":[\"c\"],"
                + "\"language\":null,\"summaryType\":\"html\",\"contentType\":null}],"
                + "\"problems\":[]}");
  }

  @Test
  void writesWhatIsNoFeedWithItsProblem() {
    String json = FeedJson.write("b.txt", parse("hello"));

    assertThat(json)
        .startsWith("{\"file\":\"b.txt\",\"format\":null,")
        .endsWith(
            "\"entries\":[],\"problems\":[{\"kind\":\"NOT_A_FEED\",\"message\":\"this is no XML,"
                + " JSON or HTML: it begins with 'hello'\",\"place\":null}]}");
  }

  private static ParsedFeed parse(String body) {
    return new FeedParser().parse(body.getBytes(StandardCharsets.UTF_8), FeedSource.UNKNOWN);
  }
}
