package io.wirewatch.ingest.fetch;

import java.time.Duration;

/**
 * What one exchange may cost.
 *
 * @param deadline for the whole exchange of one hop, from connection to the last byte
 * @param maxBodyBytes largest body, on the wire and unpacked
 * @param maxRatio largest ratio of unpacked to packed bytes, once a mebibyte is unpacked
 * @param maxHops most redirects followed
 * @param largeBodies how many bodies above a mebibyte may be in memory at once
 */
public record FetchLimits(
    Duration deadline, int maxBodyBytes, int maxRatio, int maxHops, int largeBodies) {

  /** 30 s, 8 MiB, 1:100, 5 hops, 4 large bodies. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(Duration.ofSeconds(30), 8 << 20, 100, 5, 4);

  public FetchLimits {
    if (!deadline.isPositive()) {
      throw new IllegalArgumentException("fetch deadline " + deadline + " must be above zero");
    }
    if (maxBodyBytes < 1024) {
      throw new IllegalArgumentException(
          "fetch max-body-bytes " + maxBodyBytes + " must be at least 1024");
    }
    if (maxRatio < 2 || maxHops < 0 || largeBodies < 1) {
      throw new IllegalArgumentException(
          "fetch limits: ratio at least 2, hops at least 0, large bodies at least 1");
    }
  }
}
