package io.wirewatch.core.place;

import io.wirewatch.core.region.Region;
import io.wirewatch.core.region.RegionCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The regions that the names of single sentences give by themselves. */
final class Locations {
  /** A place less sure than this is a scene only if the sentence has no better one. */
  private static final float SURE = 0.55f;

  private final RegionCatalogue catalogue;

  Locations(RegionCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The regions of the sentence's locations, without those that contain another of them. */
  List<String> of(Places places, int s) {
    Set<String> ids = of(places, s, SURE);
    if (ids.isEmpty()) {
      ids = of(places, s, 0);
    }
    if (ids.size() < 2) {
      return List.copyOf(ids);
    }
    List<String> kept = new ArrayList<>();
    for (String id : ids) {
      if (!containsAnother(id, ids)) {
        kept.add(id);
      }
    }
    return kept;
  }

  private static Set<String> of(Places places, int s, float confidence) {
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention : places.mentionsOf(s)) {
      String region = mention.region();
      if (mention.use() == Use.LOCATION && region != null && mention.confidence() > confidence) {
        ids.add(region);
      }
    }
    return ids;
  }

  private boolean containsAnother(String id, Set<String> ids) {
    return ids.stream().anyMatch(other -> !other.equals(id) && catalogue.isWithin(other, id));
  }

  /** The regions' countries; a region of no single country stays. */
  List<String> countries(List<String> regions) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : regions) {
      ids.add(catalogue.region(id).map(Region::country).orElse(id));
    }
    return List.copyOf(ids);
  }

  /** Where something comes from, else where somebody spoke, else what it is compared with. */
  static @Nullable String origin(Places places, int s) {
    String best = null;
    int bestRank = 3;
    for (Mention mention : places.mentionsOf(s)) {
      int rank =
          switch (mention.reason()) {
            case COMES_FROM, LAUNCHED_FROM -> 0;
            case VENUE, EXTENT, BORDER -> 1;
            default -> 2;
          };
      boolean counts = mention.use() == Use.ORIGIN && mention.reason() != Reason.DATELINE;
      if (counts && mention.region() != null && rank < bestRank) {
        best = mention.region();
        bestRank = rank;
      }
    }
    return best;
  }

  /** The region of the first dateline. */
  static @Nullable String dateline(Places places) {
    for (Mention mention : places.mentions()) {
      String region = mention.region();
      if (mention.reason() == Reason.DATELINE && region != null) {
        return region;
      }
    }
    return null;
  }

  /** Whether at least three sentences are located and most of them in one country. */
  static boolean haveOneCountry(Places places, int sentences) {
    Map<String, Integer> byCountry = new HashMap<>();
    int all = 0;
    int most = 0;
    for (int k = 0; k < sentences; k++) {
      String country = lastCountry(places.mentionsOf(k));
      if (country != null) {
        most = Math.max(most, byCountry.merge(country, 1, Integer::sum));
        all++;
      }
    }
    return most >= 3 && most * 10 >= all * 6;
  }

  private static @Nullable String lastCountry(List<Mention> mentions) {
    String country = null;
    for (Mention mention : mentions) {
      if (mention.use() == Use.LOCATION && mention.country() != null) {
        country = mention.country();
      }
    }
    return country;
  }
}
