package io.wirewatch.core.place;

/** How a text uses the name of a place. */
public enum Use {
  /** Something happens there: only this makes a region of an article. */
  LOCATION,
  /** A country, a government, a force or a person acts, or is spoken of as someone who could. */
  ACTOR,
  /** Where a report was written, somebody spoke or met, or something came from. */
  ORIGIN,
  /** Part of another name: a newspaper, a treaty, a person. */
  NAME
}
