package io.wirewatch.core.ledger;

/**
 * What is expected of a region before anything was learned.
 *
 * @param share its share of the world's articles, in (0, 1]
 * @param rate λ0: escalation story units per article on the region, ≥ 0
 */
public record Prior(double share, double rate) {
  public Prior {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("prior.share must be in (0, 1], but is " + share);
    }
    if (!(rate >= 0 && rate < 100)) {
      throw new IllegalArgumentException("prior.rate must be in [0, 100), but is " + rate);
    }
  }
}
