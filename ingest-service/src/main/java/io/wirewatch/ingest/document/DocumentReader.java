package io.wirewatch.ingest.document;

import org.jspecify.annotations.Nullable;

/** Turns the bytes of a response into a feed document. Thread-safe; never throws for bad input. */
@FunctionalInterface
public interface DocumentReader {

  /**
   * Reads a document.
   *
   * @param bytes the unpacked body
   * @param contentType as the server said, a hint at most
   * @param url where it came from, for relative links
   */
  Reading read(byte[] bytes, @Nullable String contentType, String url);

  /** Outcome of {@link #read}. */
  sealed interface Reading {
    /** A feed. */
    record Feed(FeedDocument document) implements Reading {}

    /** Something else; {@code found} says what it looks like. */
    record Other(String found) implements Reading {}
  }
}
