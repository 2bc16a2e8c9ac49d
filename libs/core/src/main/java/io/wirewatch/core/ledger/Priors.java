package io.wirewatch.core.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The shipped priors of regions ({@code priors.tsv}: region, share, rate), learned from a
 * calibration archive.
 */
public final class Priors {
  private static final String DEFAULT = "*";

  private final Map<String, Prior> byRegion;
  private final Prior otherwise;

  private Priors(Map<String, Prior> byRegion) {
    Prior fallback = byRegion.get(DEFAULT);
    if (fallback == null) {
      throw new IllegalArgumentException("priors have no line for '*', the region not named");
    }
    this.byRegion = Map.copyOf(byRegion);
    this.otherwise = fallback;
  }

  /** The priors that come with the product. */
  public static Priors shipped() {
    try (InputStream in = Priors.class.getResourceAsStream("priors.tsv")) {
      if (in == null) {
        throw new IllegalStateException("resource priors.tsv is missing beside Priors");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads {@code region TAB share TAB rate} lines; {@code #} begins a comment, region {@code *} is
   * every region not named.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static Priors read(BufferedReader lines) throws IOException {
    Map<String, Prior> priors = new HashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalArgumentException(
              "priors, line " + number + ": expected region, share and rate between tabs");
        }
        priors.put(cells[0], prior(cells, number));
      }
    }
    return new Priors(priors);
  }

  /** What to expect of {@code region}. */
  public Prior of(String region) {
    return byRegion.getOrDefault(region, otherwise);
  }

  private static Prior prior(String[] cells, int number) {
    try {
      return new Prior(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("priors, line " + number + ": " + e.getMessage(), e);
    }
  }
}
