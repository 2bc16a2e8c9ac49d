package io.wirewatch.feed.xml;

import java.util.Locale;
import java.util.Map;

/** The vocabularies feeds are written in. Several namespace names stand for one vocabulary. */
public enum Vocabulary {
  /** RSS of all versions, CDF, and elements without a namespace in such documents. */
  RSS,
  /** Atom 0.3 and 1.0 with their drafts. */
  ATOM,
  /** RSS 1.0 content module. */
  CONTENT,
  /** Dublin Core elements. */
  DC,
  /** Dublin Core terms. */
  DCTERMS,
  /** Apple podcasts. */
  ITUNES,
  /** Media RSS. */
  MEDIA,
  /** RSS 1.0 syndication module. */
  SYNDICATION,
  /** XHTML. */
  XHTML,
  /** RDF. */
  RDF,
  /** Sitemaps 0.9. */
  SITEMAP,
  /** Google's news sitemap extension. */
  NEWS,
  /** Google's image sitemap extension. */
  IMAGE,
  /** Anything else. */
  OTHER;

  private static final Map<String, Vocabulary> BY_NAMESPACE =
      Map.ofEntries(
          Map.entry("", RSS),
          Map.entry("backend.userland.com/rss", RSS),
          Map.entry("backend.userland.com/rss2", RSS),
          Map.entry("backend.userland.com/rss2.1", RSS),
          Map.entry("backend.userland.com/rss091", RSS),
          Map.entry("backend.userland.com/rss092", RSS),
          Map.entry("blogs.law.harvard.edu/tech/rss", RSS),
          Map.entry("purl.org/rss/1.0", RSS),
          Map.entry("purl.org/net/rss1.1#", RSS),
          Map.entry("my.netscape.com/rdf/simple/0.9", RSS),
          Map.entry("channel.netscape.com/rdf/simple/0.9", RSS),
          Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", RSS),
          Map.entry("www.w3.org/2005/atom", ATOM),
          Map.entry("purl.org/atom/ns#", ATOM),
          Map.entry("purl.org/atom/ns", ATOM),
          Map.entry("example.com/newformat#", ATOM),
          Map.entry("example.com/necho", ATOM),
          Map.entry("purl.org/echo", ATOM),
          Map.entry("uri/of/echo/namespace#", ATOM),
          Map.entry("purl.org/pie", ATOM),
          Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
          Map.entry("purl.org/dc/elements/1.1", DC),
          Map.entry("purl.org/dc/elements/1.0", DC),
          Map.entry("purl.org/dc/terms", DCTERMS),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("example.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("search.yahoo.com/mrss", MEDIA),
          Map.entry("video.search.yahoo.com/mrss", MEDIA),
          Map.entry("purl.org/rss/1.0/modules/syndication", SYNDICATION),
          Map.entry("www.w3.org/1999/xhtml", XHTML),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns#", RDF),
          Map.entry("www.sitemaps.org/schemas/sitemap/0.9", SITEMAP),
          Map.entry("www.google.com/schemas/sitemap/0.84", SITEMAP),
          Map.entry("www.google.com/schemas/sitemap-news/0.9", NEWS),
          Map.entry("www.google.com/schemas/sitemap-image/1.1", IMAGE));

  private static final Map<String, Vocabulary> BY_PREFIX =
      Map.ofEntries(
          Map.entry("atom", ATOM),
          Map.entry("content", CONTENT),
          Map.entry("dc", DC),
          Map.entry("dcterms", DCTERMS),
          Map.entry("itunes", ITUNES),
          Map.entry("media", MEDIA),
          Map.entry("news", NEWS),
          Map.entry("rdf", RDF),
          Map.entry("sy", SYNDICATION),
          Map.entry("xhtml", XHTML));

  /** The vocabulary of a namespace name; scheme, case and a closing slash make no difference. */
  static Vocabulary ofNamespace(String uri) {
    String key = uri.strip().toLowerCase(Locale.ROOT);
    key = key.startsWith("https://") ? key.substring(8) : key;
    key = key.startsWith("http://") ? key.substring(7) : key;
    key = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    return BY_NAMESPACE.getOrDefault(key, OTHER);
  }

  /** The vocabulary that a prefix stands for by custom, for documents that forgot to declare it. */
  static Vocabulary ofUndeclaredPrefix(String prefix) {
    return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
  }
}
