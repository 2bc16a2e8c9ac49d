package io.wirewatch.enrich;

/** Names of the sinks, by which processors forward to them. */
public final class Children {

  /** Analyses by article. */
  public static final String ANALYSES = "analyses";

  /** Contributions, to the partition of their region. */
  public static final String REGION_HITS = "region-hits";

  /** Watermarks, to all partitions of the region hits. */
  public static final String WATERMARKS = "watermarks";

  /** Snapshots by region. */
  public static final String REGION_SCORES = "region-scores";

  /** What could not be read, by article. */
  public static final String DEAD_ARTICLES = "dead-articles";

  /** What could not be read, by region. */
  public static final String DEAD_HITS = "dead-hits";

  private Children() {}
}
