package io.wirewatch.enrich.rest;

import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Knowledge;
import java.time.Instant;
import java.util.List;

/**
 * One line of the list of regions.
 *
 * @param clock instant of the snapshot
 * @param rise story units a day against what is expected
 * @param surpriseBits surprise of that rise
 * @param levels the decaying levels by half-life, in points
 * @param knowledge how much is known
 * @param text the snapshot in one line for people
 */
public record RegionSummary(
    String region,
    String name,
    Instant clock,
    double rise,
    double surpriseBits,
    double flow,
    double expected,
    List<RegionScore.Level> levels,
    Knowledge knowledge,
    int articles,
    int origins,
    String text) {

  static RegionSummary of(RegionScore score) {
    return new RegionSummary(
        score.region(),
        score.name(),
        score.clock(),
        score.rise(),
        score.surpriseBits(),
        score.flow(),
        score.expected(),
        score.levels(),
        score.knowledge(),
        score.articles(),
        score.origins(),
        score.text());
  }
}
