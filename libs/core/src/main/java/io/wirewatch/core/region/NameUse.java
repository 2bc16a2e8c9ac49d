package io.wirewatch.core.region;

/**
 * How a name stands for its target, as bits: how freely it may be taken for it, and in which sense.
 */
public final class NameUse {
  /** Two lowest bits. The name counts wherever it stands. */
  public static final int FREE = 0;

  /** The name counts where the article speaks of the country and the wording is that of a place. */
  public static final int SUPPORTED = 1;

  /** The name counts only with its country or division behind it, or as 'the city of X'. */
  public static final int STRICT = 2;

  /** The name counts where the wording is that of a place: 'in Nice'. */
  public static final int CUED = 3;

  /** Mask of the degrees above. */
  public static final int FREEDOM = 3;

  /** The people or the adjective: 'Syrian'. */
  public static final int DEMONYM = 4;

  /** Capitals only: 'US'. */
  public static final int CAPITALS = 8;

  /** The capital, which stands for its government as often as for the city. */
  public static final int SEAT = 16;

  /** A spelling that only a list of variants gives. */
  public static final int ALTERNATE = 32;

  private NameUse() {}
}
