package io.wirewatch.ingest.identity;

import java.util.List;

/**
 * Which part of an entry names it. Chosen once, from the first document of a feed that has entries,
 * then frozen: a publisher that begins to add guids must not make every article new.
 */
public enum IdPolicy {
  /** RSS guid, Atom id, JSON Feed id. */
  GUID,
  /** The link. */
  LINK,
  /** Title and publication date. */
  TITLE_DATE;

  /** Version of the hashing below; part of every hash, so that a later scheme cannot collide. */
  public static final int VERSION = 1;

  /** The strongest part that every entry has; an empty document decides nothing. */
  public static IdPolicy choose(List<EntryIdentity> entries) {
    if (entries.stream().allMatch(entry -> entry.guid() != null)) {
      return GUID;
    }
    return entries.stream().allMatch(entry -> entry.link() != null) ? LINK : TITLE_DATE;
  }
}
