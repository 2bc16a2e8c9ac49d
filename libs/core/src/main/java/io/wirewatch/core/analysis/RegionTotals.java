package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.Category;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Points by region and channel: of each sentence the best hit, these sorted downwards and summed as
 * {@code Σ v(j)·0.8^(j−1)}, so that a long article is worth at most five times its best sentence.
 * What counts for a region counts for all that hold it, a sentence once.
 */
final class RegionTotals {
  private static final double NEXT = 0.8;
  private static final double PRECISION = 1e4;

  private final RegionCatalogue catalogue;
  private final Map<String, Total> totals = new HashMap<>();

  RegionTotals(RegionCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(int sentence, List<String> regions, Category category, double points, int toll) {
    for (String region : regions) {
      String division = isDivision(region) ? region : "";
      total(region).add(sentence, category, points, toll, division);
      String country = isDivision(region) ? region.substring(0, 2) : "";
      for (String ancestor : catalogue.ancestors(region)) {
        boolean foreign =
            isCountry(ancestor)
                && (country.isEmpty()
                    ? isOfOneOf(region, regions) && !regions.contains(ancestor)
                    : !ancestor.equals(country));
        if (!foreign) {
          total(ancestor).add(sentence, category, points, toll, division);
        }
      }
    }
  }

  /** Whether a flashpoint of several countries is named together with one of them. */
  private boolean isOfOneOf(String region, List<String> named) {
    return named.size() > 1
        && !isCountry(region)
        && catalogue.ancestors(region).stream().anyMatch(a -> isCountry(a) && named.contains(a));
  }

  private static boolean isCountry(String region) {
    return region.length() == 2;
  }

  private Total total(String region) {
    return totals.computeIfAbsent(region, key -> new Total());
  }

  /** ISO 3166-2: {@code SY-HA}. */
  private static boolean isDivision(String region) {
    return region.length() > 3
        && region.charAt(2) == '-'
        && Character.isUpperCase(region.charAt(0));
  }

  List<Analysis.RegionPoints> points() {
    List<Analysis.RegionPoints> points = new ArrayList<>(totals.size());
    totals.forEach((region, total) -> points.add(total.points(region)));
    points.sort(
        Comparator.comparingDouble(Analysis.RegionPoints::escalation)
            .reversed()
            .thenComparing(
                Comparator.comparingDouble(Analysis.RegionPoints::deescalation).reversed())
            .thenComparing(Analysis.RegionPoints::id));
    return points;
  }

  static double rounded(double points) {
    return Math.rint(points * PRECISION) / PRECISION;
  }

  private static final class Total {
    private final Sum escalation = new Sum();
    private final Sum deescalation = new Sum();
    private final Set<Category> categories = EnumSet.noneOf(Category.class);
    private final Set<String> divisions = new TreeSet<>();
    private int toll;

    void add(int sentence, Category category, double points, int sentenceToll, String division) {
      boolean escalates = category.channel() == Channel.E;
      (escalates ? escalation : deescalation).add(sentence, points);
      categories.add(category);
      if (!division.isEmpty()) {
        divisions.add(division);
      }
      if (escalates) {
        toll = Math.max(toll, sentenceToll);
      }
    }

    Analysis.RegionPoints points(String region) {
      return new Analysis.RegionPoints(
          region,
          rounded(escalation.sum()),
          rounded(deescalation.sum()),
          categories.stream().map(Enum::name).toList(),
          List.copyOf(divisions),
          toll);
    }
  }

  /** The best points of each sentence; sentences come in order. */
  private static final class Sum {
    private double[] values = new double[4];
    private int size;
    private int lastSentence = -1;

    void add(int sentence, double points) {
      if (sentence == lastSentence) {
        values[size - 1] = Math.max(values[size - 1], points);
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = points;
      lastSentence = sentence;
    }

    double sum() {
      Arrays.sort(values, 0, size);
      double sum = 0;
      double share = 1;
      for (int i = size - 1; i >= 0; i--) {
        sum += values[i] * share;
        share *= NEXT;
      }
      return sum;
    }
  }
}
