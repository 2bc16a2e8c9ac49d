package io.wirewatch.ingest.address;

import io.wirewatch.ingest.identity.Hash;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.HostCheck;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A checked feed address with its stable key.
 *
 * @param url as it is polled: scheme and host in lower case, no fragment
 * @param key {@code group~hash}: the group is part of the key, so that everybody who has the key
 *     knows the partition
 * @param group see {@link HostGroups}
 */
public record FeedAddress(String url, String key, String group) {

  private static final int MAX_LENGTH = 2048;

  /** In no host name, and plain in the path of a URL. */
  private static final char SEPARATOR = '~';

  /** Outcome of {@link #check}. */
  public sealed interface Checked {
    /** It can be polled. */
    record Valid(FeedAddress address) implements Checked {}

    /** It cannot; {@code reason} names the fault and the remedy. */
    record Invalid(String reason) implements Checked {}
  }

  /** Checks what somebody typed, and gives it its key. {@code feed:} stands for http. */
  public static Checked check(String text, AddressPolicy policy, HostGroups groups) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return new Checked.Invalid("The address is empty.");
    }
    if (stripped.length() > MAX_LENGTH) {
      return new Checked.Invalid("The address is longer than " + MAX_LENGTH + " characters.");
    }
    return switch (HostCheck.check(withHttp(stripped), policy)) {
      case HostCheck.Outcome.Rejected no -> new Checked.Invalid(no.reason());
      case HostCheck.Outcome.Accepted ok -> {
        String url = canonical(ok.url());
        String group = groups.of(ok.url());
        yield new Checked.Valid(new FeedAddress(url, key(group, url), group));
      }
    };
  }

  /** The key as it stands in the path of a URL: only an IPv6 address needs escapes. */
  public String pathSegment() {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%7E", "~");
  }

  /** The group inside a key. */
  public static String groupOf(String key) {
    int mark = key.lastIndexOf(SEPARATOR);
    return mark < 0 ? key : key.substring(0, mark);
  }

  /** http and https of one feed are one feed, and so are {@code www.} and a last slash. */
  private static String key(String group, String url) {
    String plain = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return group + SEPARATOR + Hash.of("feed", plain).substring(0, 12);
  }

  private static String withHttp(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("feed://")) {
      return "http://" + text.substring(7);
    }
    return lower.startsWith("feed:http") ? text.substring(5) : text;
  }

  private static String canonical(URI uri) {
    String url = uri.toString();
    int hash = url.indexOf('#');
    String plain = hash < 0 ? url : url.substring(0, hash);
    int hostAt = plain.indexOf("//") + 2;
    int pathAt = hostAt;
    while (pathAt < plain.length() && "/?".indexOf(plain.charAt(pathAt)) < 0) {
      pathAt++;
    }
    String path = plain.substring(pathAt);
    return plain.substring(0, pathAt).toLowerCase(Locale.ROOT) + (path.isEmpty() ? "/" : path);
  }
}
