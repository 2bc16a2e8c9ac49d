package io.wirewatch.ingest.identity;

import org.jspecify.annotations.Nullable;

/** The remembered ids of one feed: a view of the store. */
public interface SeenEntries {

  /** What is remembered of that id, or null. */
  @Nullable SeenEntry get(String id);

  /** Remembers it, in the transaction of the poll. */
  void put(String id, SeenEntry entry);
}
