package io.wirewatch.core.ledger;

import java.util.List;
import java.util.Locale;

/**
 * What a ledger says at one instant. Rates are story units (ten points) a day.
 *
 * @param levels decaying sums at half-lives of 12, 72 and 168 hours
 * @param flow F, at a 48 h half-life
 * @param expected μ = λ · X
 * @param rise R = (F + k) / (μ + k)
 * @param bits B: surprise in bits, ≥ 0
 * @param rate λ
 * @param allowance k
 * @param dispersion φ ≥ 1
 * @param exposure X
 * @param usualExposure mean of X over 28 days; X itself before the first covered day
 * @param coveredDays days with coverage so far
 */
public record Figures(
    List<Level> levels,
    double flow,
    double expected,
    double rise,
    double bits,
    double rate,
    double allowance,
    double dispersion,
    double exposure,
    double usualExposure,
    double coveredDays) {

  /**
   * Points, decayed.
   *
   * @param halfLifeHours 12, 72 or 168
   */
  public record Level(int halfLifeHours, double escalation, double deescalation) {
    /** Escalation minus de-escalation. */
    public double net() {
      return escalation - deescalation;
    }
  }

  /** Exposure now as a share of the usual one; 1 when nothing is usual yet. */
  public double coverage() {
    return usualExposure > 0 ? exposure / usualExposure : 1;
  }

  /** The figures in one line, such as '14.2 story units a day against 3.1 expected: 4.1 times'. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%.1f story units a day against %.1f expected: %.1f times, %.0f bits",
        flow,
        expected,
        rise,
        bits);
  }
}
