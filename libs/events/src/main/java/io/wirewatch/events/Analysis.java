package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one article: the value of {@code ww.analyses}. Every number can be traced to a
 * span, a term and the rule that decided.
 *
 * @param id article id
 * @param version article version
 * @param language language the text was read in, BCP 47 primary subtag, or {@code "und"}
 * @param scored false when no lexicon speaks the language: then {@code regions} is empty and means
 *     nothing
 * @param regions points by region, ancestors included, highest escalation first
 * @param hits every hit, those worth nothing too
 * @param places every mention of a place
 * @param actorPairs pairs of countries acting on one another, each {@code "RU-US"} in alphabetical
 *     order
 * @param context what kind of text it is when that discounts it ({@code sport}, {@code opinion} …),
 *     else null
 * @param lexiconVersion version of the lexicon pack
 * @param catalogueVersion version of the region catalogue
 */
public record Analysis(
    String id,
    int version,
    String language,
    boolean scored,
    List<RegionPoints> regions,
    List<Hit> hits,
    List<Place> places,
    List<String> actorPairs,
    @Nullable String context,
    String lexiconVersion,
    String catalogueVersion,
    @Nullable Instant publishedAt,
    @Nullable Instant fetchedAt) {

  /** The two directions a hit can point in. */
  public enum Channel {
    /** Escalation. */
    E,
    /** De-escalation. */
    D
  }

  /** What decided about a hit. */
  public enum Status {
    RECENT,
    HEDGED,
    PLANNED,
    HYPOTHETICAL,
    HISTORIC,
    NEGATED,
    DENIED,
    PSEUDO,
    REPEATED,
    BOILERPLATE,
    CONTEXT
  }

  /** How a mention of a place is used. */
  public enum Use {
    LOCATION,
    ACTOR,
    ORIGIN,
    NAME
  }

  /** The field of the article a span lies in. */
  public enum Field {
    TITLE,
    TEXT
  }

  /**
   * A stretch of the article.
   *
   * @param in field it lies in
   * @param start first UTF-16 unit
   * @param end one past the last
   */
  public record Span(Field in, int start, int end) {}

  /**
   * Points of one region.
   *
   * @param id region id
   * @param escalation points of channel E, ≥ 0
   * @param deescalation points of channel D, ≥ 0
   * @param categories categories with points &gt; 0 here
   * @param divisions first-level divisions named as locations of hits here
   * @param toll highest number of dead or wounded named here, 0 if none
   */
  public record RegionPoints(
      String id,
      double escalation,
      double deescalation,
      List<String> categories,
      List<String> divisions,
      int toll) {}

  /**
   * One hit of a lexicon pattern.
   *
   * @param channel direction
   * @param category lexicon category such as FORCE
   * @param term id of the pattern, or {@code reading} for a hit that stands on no pattern
   * @param text the words that matched, or of a reading those that decided most
   * @param span where
   * @param sentence the sentence around it
   * @param status what the rules decided
   * @param reason the rule, for people
   * @param points weight × status × position × inherit
   * @param regions regions it counts for, without ancestors
   */
  public record Hit(
      Channel channel,
      String category,
      String term,
      String text,
      Span span,
      Span sentence,
      Status status,
      String reason,
      double points,
      List<String> regions) {}

  /**
   * One mention of a place.
   *
   * @param text the words
   * @param span where
   * @param region region id
   * @param country ISO 3166-1 alpha-2, or null for seas and groups
   * @param lat degrees north
   * @param lon degrees east
   * @param use how it is used
   * @param reason the rule that decided
   */
  public record Place(
      String text,
      Span span,
      String region,
      @Nullable String country,
      double lat,
      double lon,
      Use use,
      String reason) {}

  public Analysis {
    Check.text(id, "analysis.id");
    regions = List.copyOf(regions);
    hits = List.copyOf(hits);
    places = List.copyOf(places);
    actorPairs = List.copyOf(actorPairs);
  }
}
