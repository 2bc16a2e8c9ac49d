package io.wirewatch.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What makes the next GET conditional, verbatim as the server wrote it.
 *
 * @param url the address that gave them; they are sent to no other
 * @param etag value of ETag, with its quotes and {@code W/}
 * @param lastModified value of Last-Modified, never reformatted
 */
public record Validators(String url, @Nullable String etag, @Nullable String lastModified) {

  /** Longest header that is kept; a longer one is a mistake or an attack. */
  private static final int MAX_LENGTH = 1024;

  public Validators {
    etag = sane(etag);
    lastModified = sane(lastModified);
  }

  /** Those of a 200: both are replaced, also by nothing. Null when the server gave none. */
  public static @Nullable Validators ofBody(
      String url, @Nullable String etag, @Nullable String lastModified) {
    Validators both = new Validators(url, etag, lastModified);
    return both.etag == null && both.lastModified == null ? null : both;
  }

  /**
   * Those after a 304: both are replaced when it carries either, since a pair of different ages
   * would match a document we never saw. A 304 without any confirms the ones that were sent.
   */
  public static @Nullable Validators ofNotModified(
      @Nullable Validators sent, String url, @Nullable String etag, @Nullable String lastModified) {
    Validators fresh = ofBody(url, etag, lastModified);
    return fresh != null ? fresh : sent;
  }

  private static @Nullable String sane(@Nullable String header) {
    return header == null || header.isBlank() || header.length() > MAX_LENGTH ? null : header;
  }
}
