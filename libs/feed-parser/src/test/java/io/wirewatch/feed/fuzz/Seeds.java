package io.wirewatch.feed.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents to begin with: one of each format, and the files of a folder where one is given. */
final class Seeds {
  private Seeds() {}

  static List<byte[]> own() {
    List<String> texts =
        List.of(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE rss [<!ENTITY x "y">]>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>T &amp; &x;</title><link>http://e.org/</link><ttl>60</ttl>
            <skipHours><hour>3</hour></skipHours><language>en-gb</language>
            <item><title>A &lt;b&gt;b&lt;/b&gt;</title><guid isPermaLink="false">1</guid>
            <link>/1</link><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
            <author>a@e.org (A)</author><category>c</category>
            <description><![CDATA[<p>x <a href="y">z</a></p>]]></description>
            <content:encoded>&lt;img src='i.png'/&gt;</content:encoded>
            <media:group><media:title>m</media:title></media:group>
            <enclosure url="http://e.org/a.mp3" length="12" type="audio/mpeg"/></item>
            <item><title>B</title><dc:date>2004-01-01</dc:date></item></channel></rss>
            """,
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://e.org/" xml:lang="de">
            <title type="text">T</title><link rel="self" href="f"/><link href="."/><id>u:1</id>
            <entry><id>u:2</id><title type="html">&lt;i&gt;x&lt;/i&gt;</title>
            <link rel="alternate" href="2"/><updated>2004-01-01T00:00:00Z</updated>
            <author><name>N</name><email>n@e.org</email></author><category term="t"/>
            <summary>s</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            <p>c</p></div></content></entry>
            <entry><content type="application/octet-stream">PGI+eDwvYj4=</content></entry></feed>
            """,
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel rdf:about="http://e.org/"><title>T</title><link>http://e.org/</link>
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            </channel><item rdf:about="http://e.org/1"><title>x</title><link>http://e.org/1</link>
            <dc:creator>A</dc:creator><dc:date>2004-01-01T10:00+01:00</dc:date></item></rdf:RDF>
            """,
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"http://e.org",
            "authors":[{"name":"A"}],"items":[{"id":"1","url":"http://e.org/1","title":"x",
            "content_html":"<p>c</p>","date_published":"2004-01-01T00:00:00Z","tags":["a"],
            "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":1}]},{"id":2}]}
            """,
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>http://e.org/1</loc><lastmod>2004-01-01</lastmod><news:news>
            <news:publication><news:name>N</news:name><news:language>en</news:language>
            </news:publication><news:publication_date>2004-01-01</news:publication_date>
            <news:title>x</news:title></news:news></url></urlset>
            """,
            """
            <opml version="2.0"><head><title>L</title></head><body><outline text="F">
            <outline text="a" xmlUrl="http://e.org/f" htmlUrl="http://e.org"/></outline>
            </body></opml>
            """,
            "<html><head><title>p</title><link type='application/rss+xml' href='/f'></head></html>");
    List<byte[]> seeds = new ArrayList<>();
    for (String text : texts) {
      seeds.add(text.getBytes(StandardCharsets.UTF_8));
      seeds.add(text.getBytes(StandardCharsets.UTF_16));
    }
    return seeds;
  }

  static List<byte[]> in(Path folder) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }
}
