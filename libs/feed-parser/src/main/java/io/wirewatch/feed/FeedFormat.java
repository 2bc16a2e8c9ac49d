package io.wirewatch.feed;

/** The formats understood. */
public enum FeedFormat {
  /** Netscape's RSS 0.90, an RDF document. */
  RSS_0_90("rss_0.90"),
  /** RSS 0.91, Netscape's and UserLand's. */
  RSS_0_91("rss_0.91"),
  /** RSS 0.92. */
  RSS_0_92("rss_0.92"),
  /** RSS 0.93. */
  RSS_0_93("rss_0.93"),
  /** RSS 0.94. */
  RSS_0_94("rss_0.94"),
  /** RSS 1.0 and 1.1, RDF documents. */
  RSS_1_0("rss_1.0"),
  /** RSS 2.0 and its minor revisions. */
  RSS_2_0("rss_2.0"),
  /** An {@code rss} element without a version, or with one that does not exist. */
  RSS("rss"),
  /** Atom 0.3 and the drafts before it. */
  ATOM_0_3("atom_0.3"),
  /** Atom 1.0, RFC 4287. */
  ATOM_1_0("atom_1.0"),
  /** JSON Feed 1.0 and 1.1. */
  JSON_FEED("json_feed"),
  /** A sitemap with Google's news extension. */
  NEWS_SITEMAP("news_sitemap"),
  /** Microsoft's Channel Definition Format. */
  CDF("cdf");

  private final String id;

  FeedFormat(String id) {
    this.id = id;
  }

  /** The name in JSON output, such as {@code rss_2.0}. */
  public String id() {
    return id;
  }
}
