package io.wirewatch.ingest.identity;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an entry that can name it, and the mark of its content.
 *
 * @param guid the publisher's id, trimmed; null when absent or blank
 * @param link absolute link, trimmed; null when absent or blank
 * @param title title as plain text, possibly empty
 * @param date publication date as the feed wrote or meant it; empty when absent
 * @param fingerprint hash of what a reader would see: two equal ones are no update
 */
public record EntryIdentity(
    @Nullable String guid, @Nullable String link, String title, String date, String fingerprint) {
  public EntryIdentity {
    guid = blankToNull(guid);
    link = blankToNull(link);
    title = title == null ? "" : title.strip();
    date = date == null ? "" : date.strip();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
