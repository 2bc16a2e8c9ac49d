package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which alerts go on but are not delivered: a value of {@code ww.silences}. An
 * empty list and a null field match everything.
 *
 * @param teams teams it holds for
 * @param subscriptions subscription ids it holds for
 * @param regions region ids it holds for, without descendants
 * @param upTo highest severity it holds for; null for all
 * @param startsAt first instant
 * @param endsAt first instant after it
 * @param createdBy who asked for it
 * @param comment why
 */
public record Silence(
    String id,
    int version,
    List<String> teams,
    List<String> subscriptions,
    List<String> regions,
    @Nullable Severity upTo,
    Instant startsAt,
    Instant endsAt,
    String createdBy,
    String comment) {
  public Silence {
    Check.text(id, "silence.id");
    Check.atLeast(version, 1, "silence.version");
    teams = teams == null ? List.of() : List.copyOf(teams);
    subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
    regions = regions == null ? List.of() : List.copyOf(regions);
    Check.present(startsAt, "silence.startsAt");
    Check.present(endsAt, "silence.endsAt");
    createdBy = createdBy == null ? "" : createdBy;
    comment = comment == null ? "" : comment;
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException(
          "silence.endsAt must be after silence.startsAt, but is " + endsAt);
    }
  }
}
