package io.wirewatch.feed.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Resolution of references as RFC 3986 section 5.2 says, on text: links in feeds hold spaces and
 * characters of all scripts, which {@link java.net.URI} refuses. Nothing is normalised beyond dot
 * segments, because links are compared as written.
 */
public final class Urls {
  private static final int MAX_SEGMENTS = 1_000;

  private Urls() {}

  /**
   * The reference made absolute; trimmed and otherwise unchanged when it is absolute already, or
   * when there is no http(s) base.
   */
  public static String resolve(@Nullable String base, String reference) {
    String ref = clean(reference);
    if (base == null || hasScheme(ref)) {
      return ref;
    }
    String root = clean(base);
    if (!isHttp(root)) {
      return ref;
    }
    return merge(root, ref);
  }

  /** Whether it is an http or https URL with a host. */
  public static boolean isHttp(String url) {
    String lower = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    int host = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
    return host > 0 && url.length() > host && "/?#".indexOf(url.charAt(host)) < 0;
  }

  /** Whether a browser would run or show it as content of its own: javascript, vbscript, data. */
  public static boolean isActive(String url) {
    String lower = url.substring(0, Math.min(11, url.length())).toLowerCase(Locale.ROOT);
    return lower.startsWith("javascript:")
        || lower.startsWith("vbscript:")
        || lower.startsWith("data:");
  }

  private static String merge(String base, String ref) {
    int authority = base.indexOf("//") + 2;
    int pathStart = first(base, authority, "/?#");
    String origin = base.substring(0, pathStart);
    if (ref.startsWith("//")) {
      return base.substring(0, authority - 2) + ref;
    }
    int fragment = first(base, pathStart, "#");
    if (ref.isEmpty()) {
      return base.substring(0, fragment);
    }
    int query = first(base, pathStart, "?#");
    return switch (ref.charAt(0)) {
      case '#' -> base.substring(0, fragment) + ref;
      case '?' -> base.substring(0, query) + ref;
      case '/' -> origin + withoutDots(ref);
      default -> {
        int slash = base.lastIndexOf('/', query - 1);
        String directory = slash < pathStart ? "/" : base.substring(pathStart, slash + 1);
        yield origin + withoutDots(directory + ref);
      }
    };
  }

  /** Removes {@code .} and {@code ..} segments of the path (RFC 3986 section 5.2.4). */
  private static String withoutDots(String pathAndRest) {
    int end = first(pathAndRest, 0, "?#");
    String path = pathAndRest.substring(0, end);
    if (!path.contains("/.")) {
      return pathAndRest;
    }
    String[] segments = path.split("/", MAX_SEGMENTS);
    List<String> kept = new ArrayList<>();
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> {
          if (last) {
            kept.add("");
          }
        }
        case ".." -> {
          if (!kept.isEmpty()) {
            kept.removeLast();
          }
          if (last) {
            kept.add("");
          }
        }
        default -> kept.add(segments[i]);
      }
    }
    return '/' + String.join("/", kept) + pathAndRest.substring(end);
  }

  private static boolean hasScheme(String ref) {
    for (int i = 0; i < ref.length(); i++) {
      char c = ref.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && !(other && i > 0)) {
        return false;
      }
    }
    return false;
  }

  private static int first(String text, int from, String any) {
    for (int i = from; i < text.length(); i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Without surrounding white space and without the line breaks inside that editors leave. */
  private static String clean(String url) {
    String trimmed = url.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        return trimmed.replaceAll("[\\r\\n\\t]+\\s*", "");
      }
    }
    return trimmed;
  }
}
