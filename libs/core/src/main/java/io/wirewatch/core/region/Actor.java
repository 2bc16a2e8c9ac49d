package io.wirewatch.core.region;

import org.jspecify.annotations.Nullable;

/**
 * Someone who acts: a leader, an office, a force or an armed group.
 *
 * @param country whose doing it is (ISO 3166-1), or null for those who stand for no country
 * @param home the region where an armed group fights, or null
 */
public record Actor(String name, Kind kind, @Nullable String country, @Nullable String home) {
  /** What sort of actor. */
  public enum Kind {
    /** A person who leads or speaks for a country. */
    LEADER,
    /** A government, ministry, agency or parliament. */
    OFFICE,
    /** Armed forces of a state, or fighting for it. */
    FORCE,
    /** Armed groups beside states. */
    GROUP
  }
}
