package io.wirewatch.feed;

import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.text.HtmlText;
import io.wirewatch.feed.text.Urls;
import io.wirewatch.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what a document is that is no feed, and what to do about it. */
final class NotAFeed {
  private static final int HEAD = 1 << 16;
  private static final int SHOWN = 3;
  private static final Pattern TITLE =
      Pattern.compile("<title[^<>]{0,200}>([^<]{0,300})", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK =
      Pattern.compile("<link\\s[^<>]{1,1000}>", Pattern.CASE_INSENSITIVE);
  private static final Pattern HREF =
      Pattern.compile("href\\s{0,9}=\\s{0,9}[\"']?([^\"'\\s<>]{1,500})", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(?:rss\\+xml|atom\\+xml|feed\\+json)", Pattern.CASE_INSENSITIVE);

  private NotAFeed() {}

  static String describe(@Nullable XmlElement root, String text, FeedSource source) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    String name = root == null ? "" : root.local();
    return switch (name) {
      case "opml" -> "this is an OPML subscription list; import it instead of polling it";
      case "urlset" -> "this is a sitemap without news entries; look for the site's news sitemap";
      case "sitemapindex" -> "this is an index of sitemaps; poll the news sitemap it lists";
      case "html", "head", "body", "div", "script", "p", "br", "h1" -> html(head, source);
      case "" -> "this is no XML, JSON or HTML: it begins with " + ProblemLog.quote(head);
      default ->
          head.toLowerCase(Locale.ROOT).contains("<html")
              ? html(head, source)
              : "this is XML of an unknown kind, its root element is <" + name + ">";
    };
  }

  private static String html(String head, FeedSource source) {
    Matcher title = TITLE.matcher(head);
    String named =
        title.find() ? " titled " + ProblemLog.quote(HtmlText.plain(title.group(1))) : "";
    List<String> feeds = announced(head, source);
    return "this is an HTML page"
        + named
        + (feeds.isEmpty()
            ? "; it announces no feed"
            : "; poll a feed it announces: " + String.join(", ", feeds));
  }

  private static List<String> announced(String head, FeedSource source) {
    List<String> feeds = new ArrayList<>();
    Matcher link = LINK.matcher(head);
    while (link.find() && feeds.size() < SHOWN) {
      Matcher href = HREF.matcher(link.group());
      if (FEED_TYPE.matcher(link.group()).find() && href.find()) {
        feeds.add(Urls.resolve(source.url(), href.group(1)));
      }
    }
    return feeds;
  }
}
