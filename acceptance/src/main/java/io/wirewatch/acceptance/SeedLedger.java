package io.wirewatch.acceptance;

import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.state.Contributions;
import io.wirewatch.core.state.InMemoryRegionStore;
import io.wirewatch.core.state.Pace;
import io.wirewatch.core.state.RegionProcessor;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionScore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the ledger makes of the acceptance corpus. */
final class SeedLedger {
  /** A reprint may raise its region's level by less than this. */
  static final double LARGEST_RAISE = 0.10;

  private static final int HALF_LIFE_HOURS = 168;
  private static final Duration ONE_HOUR = Duration.ofHours(1);
  private static final Duration ONE_DAY = Duration.ofDays(1);

  private SeedLedger() {}

  /**
   * By how much {@code second} raises the level of {@code region}, as a share of what {@code first}
   * alone had raised it to.
   */
  static double raise(
      String region, Article first, Article second, Map<String, Analysis> analyses) {
    Instant early = first.fetchedAt().plus(ONE_HOUR);
    Instant late = second.fetchedAt().plus(ONE_HOUR);
    double before = level(run(List.of(first), analyses, early, ONE_HOUR), region);
    double without = level(run(List.of(first), analyses, late, ONE_HOUR), region);
    double with = level(run(List.of(first, second), analyses, late, ONE_HOUR), region);
    return (with - without) / before;
  }

  /** Whether every order of arrival gives the same last snapshots. */
  static boolean orderFree(Map<String, Article> articles, Map<String, Analysis> analyses) {
    Instant end =
        articles.values().stream()
            .map(Article::fetchedAt)
            .max(Instant::compareTo)
            .orElseThrow()
            .plus(ONE_DAY);
    List<List<Article>> orders = permutations(List.copyOf(articles.values()));
    Map<String, RegionScore> expected = run(orders.getFirst(), analyses, end, ONE_DAY);
    return orders.stream().allMatch(order -> run(order, analyses, end, ONE_DAY).equals(expected));
  }

  /** The last snapshot of each region once all articles arrived in this order. */
  private static Map<String, RegionScore> run(
      Collection<Article> arrivals, Map<String, Analysis> analyses, Instant end, Duration pace) {
    RegionProcessor processor =
        new RegionProcessor(
            new InMemoryRegionStore(), Priors.shipped(), id -> id, Pace.every(pace));
    for (Article article : arrivals) {
      Analysis analysis = Objects.requireNonNull(analyses.get(article.id()));
      Contributions.of(article, analysis, null).forEach(processor::apply);
    }
    Map<String, RegionScore> last = new HashMap<>();
    processor.advance(
        new RegionHit.Watermark(0, 1, end, null, null), score -> last.put(score.region(), score));
    return last;
  }

  private static double level(Map<String, RegionScore> scores, String region) {
    RegionScore score = scores.get(region);
    return score == null
        ? 0
        : score.levels().stream()
            .filter(level -> level.halfLifeHours() == HALF_LIFE_HOURS)
            .mapToDouble(RegionScore.Level::escalation)
            .sum();
  }

  private static List<List<Article>> permutations(List<Article> articles) {
    if (articles.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Article>> all = new ArrayList<>();
    for (Article first : articles) {
      List<Article> rest = new ArrayList<>(articles);
      rest.remove(first);
      for (List<Article> order : permutations(rest)) {
        List<Article> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
