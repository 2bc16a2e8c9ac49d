package io.wirewatch.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** News feeds of about 100 KB, the same ones at each run. */
final class SampleFeeds {
  private static final int SIZE = 100_000;
  private static final Instant NEWEST = Instant.parse("2026-03-01T12:00:00Z");
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String[] WORDS =
      ("the army said on Tuesday that its forces struck a convoy near the border while officials in"
              + " the capital called for talks & a ceasefire as aid groups warned of shortages")
          .split(" ");

  private SampleFeeds() {}

  static byte[] ofKind(String kind) {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder out = new StringBuilder(SIZE + 10_000);
    boolean atom = kind.equals("atom");
    out.append(atom ? atomHead() : rssHead());
    for (int i = 0; out.length() < SIZE; i++) {
      String html = html(random);
      out.append(atom ? atomEntry(i, html) : rssItem(i, html, kind.equals("rss-cdata")));
    }
    return out.append(atom ? "</feed>" : "</channel></rss>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] broken(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int last = text.lastIndexOf("Report ");
    return (text.substring(0, last) + "A & B: " + text.substring(last))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String rssHead() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
        + "<title>World</title><link>https://news.example.org/</link>"
        + "<description>World news</description><language>en</language><ttl>15</ttl>\n";
  }

  private static String atomHead() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
        + " xml:lang=\"en\"><title>World</title><link href=\"https://news.example.org/\"/>"
        + "<id>https://news.example.org/feed</id><updated>2026-03-01T12:00:00Z</updated>\n";
  }

  private static String rssItem(int i, String html, boolean cdata) {
    String content = cdata ? "<![CDATA[" + html + "]]>" : escape(html);
    return "<item><title>Report "
        + i
        + ": clashes &amp; talks</title>"
        + "<link>https://news.example.org/world/"
        + i
        + "</link>"
        + "<guid isPermaLink=\"true\">https://news.example.org/world/"
        + i
        + "</guid>"
        + "<pubDate>"
        + RFC_822.format(NEWEST.minusSeconds(600L * i))
        + "</pubDate>"
        + "<dc:creator>A. Writer</dc:creator><category>World</category>"
        + "<description>"
        + escape(html.substring(0, 200))
        + "</description>"
        + "<content:encoded>"
        + content
        + "</content:encoded></item>\n";
  }

  private static String atomEntry(int i, String html) {
    return "<entry><title>Report "
        + i
        + ": clashes &amp; talks</title>"
        + "<link href=\"https://news.example.org/world/"
        + i
        + "\"/>"
        + "<id>tag:news.example.org,2026:"
        + i
        + "</id>"
        + "<updated>"
        + NEWEST.minusSeconds(600L * i)
        + "</updated>"
        + "<author><name>A. Writer</name></author><category term=\"World\"/>"
        + "<content type=\"html\">"
        + escape(html)
        + "</content></entry>\n";
  }

  /** About 2 KB of paragraphs with links, relative ones among them. */
  private static String html(SplittableRandom random) {
    StringBuilder out = new StringBuilder(2_400);
    while (out.length() < 2_000) {
      out.append("<p>");
      for (int w = 0; w < 40; w++) {
        String word = WORDS[random.nextInt(WORDS.length)];
        out.append(word.equals("&") ? "&amp;" : word).append(' ');
      }
      out.append("<a href=\"/topic/").append(random.nextInt(100)).append("\">more</a></p>");
    }
    return out.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
