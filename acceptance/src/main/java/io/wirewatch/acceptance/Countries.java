package io.wirewatch.acceptance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** ISO 3166-1 codes. */
final class Countries {
  private Countries() {}

  /** The two-letter code by the three-letter one. */
  static Map<String, String> alpha2() {
    return Arrays.stream(Locale.getISOCountries())
        .collect(Collectors.toMap(c -> Locale.of("", c).getISO3Country(), c -> c, (a, b) -> a));
  }
}
