package io.wirewatch.core.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The region file that the product ships: deploy/regions.yaml, copied into the jar. */
final class ShippedRegions {
  /** The languages beside English that the gazetteer has names in. */
  static final Set<String> LANGUAGES =
      Set.of("fr", "es", "de", "ru", "uk", "ar", "fa", "he", "tr", "zh");

  private ShippedRegions() {}

  static String text() {
    try (InputStream in = ShippedRegions.class.getResourceAsStream("regions.yaml")) {
      if (in == null) {
        throw new IOException("the resource is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("regions.yaml: " + e.getMessage(), e);
    }
  }
}
