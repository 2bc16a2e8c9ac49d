package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Assessment;
import io.wirewatch.core.ledger.Figures;
import io.wirewatch.core.ledger.GroupDays;
import io.wirewatch.core.ledger.Outlook;
import io.wirewatch.core.ledger.Prior;
import io.wirewatch.core.ledger.Priors;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Knowledge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes a {@link RegionScore} of a region's state, and notes its exposure at every heartbeat. */
final class Snapshots {
  private static final double PRIOR_DAYS = 14;

  /** The last three days teach nothing yet. */
  private static final double UNSETTLED_DAYS = 3;

  private static final double WARM_DAYS = 14;
  private static final double STALE_BELOW = 0.2;
  private static final double THIN_BELOW = 0.5;

  private final Priors priors;
  private final UnaryOperator<String> names;

  Snapshots(Priors priors, UnaryOperator<String> names) {
    this.priors = priors;
    this.names = names;
  }

  /** Notes what is to be expected of the feeds that answer, for the stretch that ends now. */
  void beat(RegionState state, World world, long now, long lengthMillis) {
    double exposure = exposure(state, world, now);
    Figures figures = Assessment.of(state.ledger(), outlook(state, world, now, exposure), now);
    boolean live = figures.coverage() >= STALE_BELOW;
    state.ledger().expose(now, lengthMillis, exposure);
    state.setMeta(state.meta().withExposure(exposure, live ? now : state.meta().liveMillis()));
  }

  /**
   * The snapshot at {@code now}. A stale region is shown as it stood when its feeds last answered.
   */
  RegionScore of(RegionState state, World world, long now) {
    double exposure =
        state.meta().exposure() < 0 ? exposure(state, world, now) : state.meta().exposure();
    Figures figures = Assessment.of(state.ledger(), outlook(state, world, now, exposure), now);
    Knowledge knowledge = knowledge(figures);
    Figures shown = figures;
    long shownAt = now;
    if (knowledge == Knowledge.STALE && state.meta().liveMillis() != Long.MIN_VALUE) {
      shownAt = state.meta().liveMillis();
      Outlook usual = outlook(state, world, now, figures.usualExposure());
      shown = Assessment.of(state.ledger(), usual, shownAt);
    }
    return score(state, world, now, figures, shown, knowledge, TopStories.of(state, shownAt));
  }

  private RegionScore score(
      RegionState state,
      World world,
      long now,
      Figures figures,
      Figures shown,
      Knowledge knowledge,
      TopStories top) {
    return new RegionScore(
        state.region(),
        names.apply(state.region()),
        Instant.ofEpochMilli(now),
        levels(shown),
        shown.flow(),
        shown.expected(),
        shown.rise(),
        shown.bits(),
        knowledge,
        figures.coverage(),
        top.stories(),
        top.articles(),
        top.origins(),
        top.actorPairs(),
        shown.text() + "; " + top.text(),
        state.meta().lexiconVersion(),
        state.meta().catalogueVersion(),
        new RegionScore.Basis(
            figures.exposure(),
            figures.usualExposure(),
            shown.rate(),
            priors.of(state.region()).rate(),
            shown.allowance(),
            shown.dispersion(),
            figures.coveredDays(),
            world.perDay()));
  }

  private static List<RegionScore.Level> levels(Figures figures) {
    return figures.levels().stream()
        .map(
            level ->
                new RegionScore.Level(
                    level.halfLifeHours(), level.escalation(), level.deescalation(), level.net()))
        .toList();
  }

  private static Knowledge knowledge(Figures figures) {
    if (figures.coverage() < STALE_BELOW) {
      return Knowledge.STALE;
    }
    if (figures.coveredDays() < WARM_DAYS) {
      return Knowledge.WARMING;
    }
    return figures.coverage() < THIN_BELOW ? Knowledge.THIN : Knowledge.OK;
  }

  private Outlook outlook(RegionState state, World world, long now, double exposure) {
    return new Outlook(exposure, priors.of(state.region()), world.perDay(), world.sinceMillis(now));
  }

  /**
   * X: what the answering feeds are expected to bring on the region, learned group by group and
   * shrunk, with the weight of 14 days, to the region's prior share of the world's news.
   */
  private double exposure(RegionState state, World world, long now) {
    Prior prior = priors.of(state.region());
    Instant at = Instant.ofEpochMilli(now);
    long since = world.sinceMillis(now);
    double learned = 0;
    for (Map.Entry<String, GroupDays> group : state.groups().entrySet()) {
      if (world.isSettled(group.getKey(), at)) {
        learned += group.getValue().perDay(now, since) * world.answering(group.getKey());
      }
    }
    double days = Math.max(0, state.ledger().coveredDays(now) - UNSETTLED_DAYS);
    double assumed = prior.share() * world.perDay28d() * world.answering();
    return (PRIOR_DAYS * assumed + days * learned) / (PRIOR_DAYS + days);
  }
}
