package io.wirewatch.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a URL before any look-up, so that a user who registers a feed or webhook is
 * told at once. It does not replace the check of the connected address: a name may point anywhere.
 */
public final class HostCheck {

  static final String AMBIGUOUS =
      "it is a number that parsers read differently; write the address as four decimal octets";

  private HostCheck() {}

  /** Outcome of {@link #check}. */
  public sealed interface Outcome {
    /** The URL may be tried. */
    record Accepted(URI url) implements Outcome {}

    /** The URL cannot be used; {@code reason} is a sentence with the remedy. */
    record Rejected(String reason) implements Outcome {}
  }

  /**
   * Checks an http or https URL and, where its host is a literal address, that address.
   *
   * @param text the URL as given
   * @param policy what may be connected to
   */
  public static Outcome check(String text, AddressPolicy policy) {
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      return rejected(
          "It is not a URL: " + e.getReason() + " at character " + (e.getIndex() + 1) + ".");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return rejected("It must start with https:// or http://.");
    }
    if (url.getRawUserInfo() != null
        || (url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0)) {
      return rejected(
          "It must not carry a user name or password; remove what stands before the @.");
    }
    String host = hostOf(url);
    if (host == null) {
      return rejected(
          "It has no valid host; write an international name in its ASCII form (xn--…).");
    }
    String problem = problemOf(host, policy);
    return problem == null
        ? new Outcome.Accepted(url)
        : rejected("The host " + host + " is refused: " + problem + ".");
  }

  /**
   * Returns the host of a URL, also one with an underscore, which {@link URI#getHost} does not see;
   * null if none.
   */
  public static @Nullable String hostOf(URI url) {
    if (url.getHost() != null) {
      return url.getHost();
    }
    String authority = url.getRawAuthority();
    if (authority == null || !authority.matches("[A-Za-z0-9._-]+(:[0-9]{1,5})?")) {
      return null;
    }
    int colon = authority.indexOf(':');
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  static String unbracketed(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
    return bracketed ? host.substring(1, host.length() - 1) : host;
  }

  private static @Nullable String problemOf(String host, AddressPolicy policy) {
    String bare = unbracketed(host);
    byte[] literal = IpLiteral.bytes(bare);
    if (literal == null) {
      return bare.indexOf(':') >= 0 || IpLiteral.looksNumeric(bare) ? AMBIGUOUS : null;
    }
    if (AddressKind.of(literal) == AddressKind.V4_MAPPED) {
      return "it is an "
          + AddressKind.V4_MAPPED.label()
          + " address; write the IPv4 address itself";
    }
    try {
      Verdict verdict = policy.judge(InetAddress.getByAddress(literal));
      return verdict instanceof Verdict.Refused ? verdict.reason() : null;
    } catch (UnknownHostException e) {
      throw new AssertionError("A literal has 4 or 16 bytes", e);
    }
  }

  private static Outcome rejected(String reason) {
    return new Outcome.Rejected(reason);
  }
}
