package io.wirewatch.ingest.poll;

import io.wirewatch.agenda.Table;
import io.wirewatch.agenda.TableSpec;
import io.wirewatch.ingest.identity.SeenEntries;
import io.wirewatch.ingest.identity.SeenEntry;
import io.wirewatch.ingest.identity.SeenEntrySerde;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one feed inside the task's table of seen entries; key {@code feedKey|id}.
 *
 * <p>An id is kept while a document contains it and {@value #KEPT_DAYS} days longer; once a day
 * each feed forgets older ones.
 */
final class SeenTable implements SeenEntries {

  static final TableSpec<SeenEntry> SPEC = new TableSpec<>("polls-seen", new SeenEntrySerde());

  static final int KEPT_DAYS = 60;
  private static final int PAGE = 20_000;

  private final Table<SeenEntry> table;
  private final String prefix;

  SeenTable(Table<SeenEntry> table, String feedKey) {
    this.table = table;
    this.prefix = feedKey + "|";
  }

  @Override
  public @Nullable SeenEntry get(String id) {
    return table.get(prefix + id);
  }

  @Override
  public void put(String id, SeenEntry entry) {
    table.put(prefix + id, entry);
  }

  /** Forgets what no document has contained for {@value #KEPT_DAYS} days. */
  void prune(long today) {
    table
        .startingWith(prefix, PAGE)
        .forEach(
            (key, entry) -> {
              if (entry.seenDay() + KEPT_DAYS < today) {
                table.delete(key);
              }
            });
  }

  /** Forgets at most {@value #PAGE} ids; true when none is left. */
  boolean forget() {
    var page = table.startingWith(prefix, PAGE).keySet();
    page.forEach(table::delete);
    return page.size() < PAGE;
  }
}
