package io.wirewatch.acceptance;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.Place;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Analysis.Use;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the figures need of one dated news item.
 *
 * @param month when it happened
 * @param topic what its editors put it under, empty when nothing
 * @param scores points of every country
 * @param parties countries it happens in or that act in it
 * @param betweenStates whether two actors of different countries stand in it
 * @param escalating categories of escalation that reach {@link #ESCALATES} in some region
 */
record DatedItem(
    YearMonth month,
    String topic,
    List<RegionPoints> scores,
    Set<String> parties,
    boolean betweenStates,
    Set<String> escalating) {

  /** From here on an item counts as escalating: the threshold of false alarms. */
  private static final double ESCALATES = 1;

  static DatedItem of(YearMonth month, String topic, Analysis analysis) {
    return new DatedItem(
        month,
        topic,
        Points.countries(analysis),
        analysis.places().stream()
            .filter(place -> place.use() == Use.LOCATION || place.use() == Use.ACTOR)
            .map(Place::country)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        !analysis.actorPairs().isEmpty(),
        analysis.hits().stream()
            .filter(hit -> hit.channel() == Channel.E && hit.points() >= ESCALATES)
            .filter(hit -> !hit.regions().isEmpty())
            .map(Hit::category)
            .collect(Collectors.toSet()));
  }

  double escalation() {
    return scores.stream().mapToDouble(RegionPoints::escalation).sum();
  }

  /** Points of one country, 0 when it is not named. */
  double escalation(String country) {
    return scores.stream()
        .filter(region -> region.id().equals(country))
        .mapToDouble(RegionPoints::escalation)
        .sum();
  }

  /** 1 when the item escalates and the country has a part in it, else 0. */
  double involves(String country) {
    return !escalating.isEmpty() && parties.contains(country) ? 1 : 0;
  }
}
