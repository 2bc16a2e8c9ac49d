package io.wirewatch.ingest.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one id of a feed.
 *
 * @param version the version published last; 0 when the entry was taken note of but not published
 *     (older than the back-fill limit)
 * @param fingerprint of the version seen last
 * @param linkHash hash of the link it first came with; null when it had none
 * @param shared whether several entries of one document carried this guid with different links
 * @param seenDay day (since 1970, UTC) of the last document that still contained it
 */
public record SeenEntry(
    int version, String fingerprint, @Nullable String linkHash, boolean shared, long seenDay) {

  SeenEntry on(long day) {
    return new SeenEntry(version, fingerprint, linkHash, shared, day);
  }

  SeenEntry sharedGuid() {
    return new SeenEntry(version, fingerprint, linkHash, true, seenDay);
  }
}
