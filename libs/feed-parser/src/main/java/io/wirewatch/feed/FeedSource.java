package io.wirewatch.feed;

import org.jspecify.annotations.Nullable;

/**
 * Where a body came from, as far as it matters for reading it.
 *
 * @param url the URL the body was fetched from after redirects; null when unknown
 * @param contentType the Content-Type header as sent; null when absent
 * @param contentLocation the Content-Location header, which overrides the URL as base; null when
 *     absent
 * @param contentLanguage the Content-Language header, the language when the feed names none; null
 *     when absent
 */
public record FeedSource(
    @Nullable String url,
    @Nullable String contentType,
    @Nullable String contentLocation,
    @Nullable String contentLanguage) {

  /** Nothing is known about the source. */
  public static final FeedSource UNKNOWN = new FeedSource(null, null, null, null);

  /** A source without Content-Location and Content-Language. */
  public static FeedSource of(@Nullable String url, @Nullable String contentType) {
    return new FeedSource(url, contentType, null, null);
  }
}
