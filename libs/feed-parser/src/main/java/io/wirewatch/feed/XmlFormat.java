package io.wirewatch.feed;

import io.wirewatch.feed.xml.Vocabulary;
import io.wirewatch.feed.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The format of an XML document, told by its root element. */
final class XmlFormat {
  private XmlFormat() {}

  /** The format, or null when the document is no feed. */
  static @Nullable FeedFormat of(XmlElement root) {
    return switch (root.local()) {
      case "rss" -> rss(root.attribute("version"));
      case "rdf" -> rdf(root);
      case "feed", "entry" -> root.vocabulary() == Vocabulary.ATOM ? atom(root) : null;
      case "channel" -> channel(root);
      case "urlset" -> sitemap(root);
      default -> null;
    };
  }

  private static FeedFormat rss(@Nullable String version) {
    String v = version == null ? "" : version.strip();
    if (v.startsWith("2")) {
      return FeedFormat.RSS_2_0;
    }
    return switch (v) {
      case "0.90" -> FeedFormat.RSS_0_90;
      case "0.91" -> FeedFormat.RSS_0_91;
      case "0.92" -> FeedFormat.RSS_0_92;
      case "0.93" -> FeedFormat.RSS_0_93;
      case "0.94" -> FeedFormat.RSS_0_94;
      case "1.0" -> FeedFormat.RSS_1_0;
      default -> FeedFormat.RSS;
    };
  }

  /** An RDF document is a feed when it has a channel or items of RSS, or says it would have. */
  private static @Nullable FeedFormat rdf(XmlElement root) {
    for (XmlElement child : root.elements()) {
      if (child.vocabulary() == Vocabulary.RSS
          && (child.local().equals("channel") || child.local().equals("item"))) {
        return child.namespace().contains("netscape") ? FeedFormat.RSS_0_90 : FeedFormat.RSS_1_0;
      }
    }
    String namespace = root.attribute("xmlns");
    if (namespace == null) {
      return null;
    }
    if (namespace.contains("purl.org/rss/1.")) {
      return FeedFormat.RSS_1_0;
    }
    return namespace.contains("netscape") ? FeedFormat.RSS_0_90 : null;
  }

  private static FeedFormat atom(XmlElement root) {
    String version = root.attribute("version");
    String namespace = root.namespace();
    boolean draft =
        version != null && version.strip().startsWith("0.") || namespace.contains("purl.org/");
    return draft ? FeedFormat.ATOM_0_3 : FeedFormat.ATOM_1_0;
  }

  /** Channel Definition Format, or RSS that lost its outer element. */
  private static FeedFormat channel(XmlElement root) {
    boolean definition = root.attribute("href") != null || root.attribute("lastmod") != null;
    for (XmlElement child : root.elements()) {
      definition |=
          child.local().equals("abstract")
              || child.local().equals("item")
                  && (child.attribute("href") != null || child.attribute("lastmod") != null);
    }
    boolean rss =
        root.first(Vocabulary.RSS, "link") != null
            || root.first(Vocabulary.RSS, "description") != null;
    return definition || !rss ? FeedFormat.CDF : FeedFormat.RSS;
  }

  private static @Nullable FeedFormat sitemap(XmlElement root) {
    for (XmlElement url : root.elements()) {
      if (url.first(Vocabulary.NEWS, "news") != null) {
        return FeedFormat.NEWS_SITEMAP;
      }
    }
    return null;
  }
}
