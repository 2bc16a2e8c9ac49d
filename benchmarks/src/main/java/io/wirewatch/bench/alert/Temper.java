package io.wirewatch.bench.alert;

/** How a receiver behaves. */
enum Temper {
  /** Answers 204 at once. */
  HEALTHY(true),
  /** Answers 204 after a second. */
  SLOW(true),
  /** Answers 500 to the first attempt of every third message. */
  FLAPPING(true),
  /** Answers 429 with Retry-After: 1 to the first attempt of every fifth message. */
  BUSY(true),
  /** Answers 200 and promises a longer body than it sends. */
  LYING(true),
  /** Never answers. */
  HANGING(false),
  /** Answers 410. */
  GONE(false),
  /** Answers 302. */
  REDIRECTING(false),
  /** Resets the connection. */
  RESETTING(false);

  private final boolean living;

  Temper(boolean living) {
    this.living = living;
  }

  /** Whether messages can be delivered to it. */
  boolean living() {
    return living;
  }

  /** The temper of endpoint {@code n} of 100: 50 healthy, 10 slow, 10 flapping, 5 of each other. */
  static Temper of(int n) {
    int k = n % 100;
    if (k < 50) {
      return HEALTHY;
    }
    if (k < 60) {
      return SLOW;
    }
    if (k < 70) {
      return FLAPPING;
    }
    return new Temper[] {BUSY, LYING, HANGING, GONE, REDIRECTING, RESETTING}[(k - 70) / 5];
  }
}
