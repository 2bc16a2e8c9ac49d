package io.wirewatch.core.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which publisher family a domain belongs to: titles of one house do not confirm one another. The
 * table is a shipped resource ({@code publishers.tsv}: domain, owner); a domain it lacks belongs to
 * itself, that is to its registrable domain.
 */
public final class Publishers {
  private static final Publishers SHIPPED = load();

  private final Map<String, String> owners;

  private Publishers(Map<String, String> owners) {
    this.owners = Map.copyOf(owners);
  }

  /** The table that comes with the product. */
  public static Publishers shipped() {
    return SHIPPED;
  }

  /**
   * The owner of a domain: that of the longest suffix in the table, else the domain without {@code
   * www.}.
   *
   * @param domain host or registrable domain, any case; may be empty
   */
  public String owner(String domain) {
    String host = domain.toLowerCase(Locale.ROOT);
    for (String suffix = host; !suffix.isEmpty(); suffix = parent(suffix)) {
      String owner = owners.get(suffix);
      if (owner != null) {
        return owner;
      }
    }
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String parent(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }

  private static Publishers load() {
    Map<String, String> owners = new HashMap<>();
    try (InputStream in = Publishers.class.getResourceAsStream("publishers.tsv")) {
      if (in == null) {
        throw new IllegalStateException("resource publishers.tsv is missing beside Publishers");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          owners.put(line.substring(0, tab), line.substring(tab + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Publishers(owners);
  }
}
