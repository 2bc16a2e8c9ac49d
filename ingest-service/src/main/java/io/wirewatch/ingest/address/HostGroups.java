package io.wirewatch.ingest.address;

import io.wirewatch.net.HostCheck;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * The group of an address: the registrable domain of its host by the public suffix list (that of
 * httpclient5), or the host itself where there is none (an IP address, {@code localhost}). All
 * feeds of a group are served by one task, so politeness to a host needs no coordination.
 */
public final class HostGroups {

  private static final int CACHED = 50_000;

  private final PublicSuffixMatcher suffixes = PublicSuffixMatcherLoader.getDefault();
  private final Map<String, String> cache = new ConcurrentHashMap<>();

  /** The group, lower case; {@code invalid} for an address without a host. */
  public String of(URI url) {
    String host = HostCheck.hostOf(url);
    return host == null ? "invalid" : ofHost(host);
  }

  /** The group of a host name or literal address. */
  public String ofHost(String host) {
    if (cache.size() > CACHED) {
      cache.clear();
    }
    return cache.computeIfAbsent(host.toLowerCase(Locale.ROOT), this::lookUp);
  }

  private String lookUp(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (name.startsWith("[") || Character.isDigit(name.charAt(name.length() - 1))) {
      return name;
    }
    String root = suffixes.getDomainRoot(name);
    return root == null ? name : root;
  }
}
