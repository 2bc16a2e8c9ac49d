package io.wirewatch.core.ledger;

/**
 * What is known from outside the region's own buckets when it is assessed.
 *
 * @param exposure X: stories a day to be expected now of the feeds that answer
 * @param prior what to expect before anything was learned
 * @param worldPerDay N: articles a day over the whole world, the larger of the 48 h and 28 d rates
 * @param sinceMillis earliest publishedAt taken in anywhere, epoch milliseconds
 */
public record Outlook(double exposure, Prior prior, double worldPerDay, long sinceMillis) {

  /** Age of the knowledge at {@code clock}: at least one day. */
  long ageMillis(long clock) {
    return Math.max(Ledger.DAY, clock - sinceMillis);
  }
}
