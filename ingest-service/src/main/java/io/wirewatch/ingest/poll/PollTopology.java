package io.wirewatch.ingest.poll;

/** names */
final class PollTopology {
  static final String ARTICLES = "articles";
  static final String TICKS = "ticks";

  private PollTopology() {}
}
