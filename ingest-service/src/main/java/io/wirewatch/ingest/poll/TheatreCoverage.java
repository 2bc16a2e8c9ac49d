package io.wirewatch.ingest.poll;

/**
 * How the feeds of one theatre answer: of one category of the feed lists, such as {@code Middle
 * East}. A feed may belong to several.
 *
 * @param theatre the category; {@code none} for feeds without one
 * @param feeds feeds not paused
 * @param answering those that answered lately
 */
public record TheatreCoverage(String theatre, int feeds, int answering) {

  /** The theatre of feeds without a category. */
  public static final String NONE = "none";

  /** The theatre that all beyond the {@value #MOST} largest share. */
  public static final String OTHER = "other";

  static final int MOST = 50;

  /** Both together, under this name. */
  public TheatreCoverage plus(TheatreCoverage more) {
    return new TheatreCoverage(theatre, feeds + more.feeds, answering + more.answering);
  }

  TheatreCoverage as(String name) {
    return new TheatreCoverage(name, feeds, answering);
  }
}
