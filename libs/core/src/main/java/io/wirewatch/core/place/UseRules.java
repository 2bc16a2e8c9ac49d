package io.wirewatch.core.place;

/** Decides how the names of one article are used, in order, so that a row of names agrees. */
interface UseRules {
  /** The verdict on match m; those before it are decided. */
  Verdict decide(int m);

  /**
   * Use, the rule that decided, and how sure it is.
   *
   * @param confidence 0 to 1
   */
  record Verdict(Use use, Reason reason, float confidence) {
    static Verdict of(Reason reason, double confidence) {
      return new Verdict(reason.use(), reason, (float) confidence);
    }
  }
}
