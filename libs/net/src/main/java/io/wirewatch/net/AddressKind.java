package io.wirewatch.net;

import java.util.Arrays;
import java.util.List;

/**
 * What an IP address is used for, as far as that decides whether a server on the public Internet
 * can be meant by it.
 *
 * <p>Sources: the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and its
 * updates), RFC 6052 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo), RFC 4193 (unique local), and the
 * metadata addresses documented by cloud providers. The order matters: the first kind that holds an
 * address names it, so the narrow ranges come first.
 */
public enum AddressKind {
  /** Instance metadata of clouds: credentials are served there to whoever asks from inside. */
  METADATA(
      "cloud metadata service",
      "169.254.169.254/32",
      "169.254.170.2/32",
      "169.254.169.123/32",
      "100.100.100.200/32",
      "168.63.129.16/32",
      "192.0.0.192/32",
      "fd00:ec2::254/128",
      "fd20:ce::254/128"),
  UNSPECIFIED("unspecified address", "0.0.0.0/8", "::/128"),
  LOOPBACK("loopback", "127.0.0.0/8", "::1/128"),
  LINK_LOCAL("link-local", "169.254.0.0/16", "fe80::/10"),
  PRIVATE("private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
  SITE_LOCAL("site-local (deprecated)", "fec0::/10"),
  UNIQUE_LOCAL("unique local", "fc00::/7"),
  CGNAT("carrier-grade NAT", "100.64.0.0/10"),
  PROTOCOL_ASSIGNMENT("IETF protocol assignment", "192.0.0.0/24", "192.88.99.0/24"),
  BENCHMARKING("benchmarking", "198.18.0.0/15", "2001:2::/48"),
  DOCUMENTATION(
      "documentation",
      "192.0.2.0/24",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "2001:db8::/32",
      "3fff::/20"),
  MULTICAST("multicast", "224.0.0.0/4", "ff00::/8"),
  BROADCAST("broadcast", "255.255.255.255/32"),
  RESERVED("reserved", "240.0.0.0/4"),
  V4_MAPPED("IPv4-mapped IPv6", "::ffff:0:0/96"),
  V4_TRANSLATED("IPv4-translated IPv6", "::ffff:0:0:0/96"),
  V4_COMPATIBLE("IPv4-compatible IPv6 (deprecated)", "::/96"),
  NAT64("NAT64", "64:ff9b::/96", "64:ff9b:1::/48"),
  TEREDO("Teredo", "2001::/32"),
  ORCHID("ORCHID", "2001:10::/28", "2001:20::/28"),
  SIX_TO_FOUR("6to4", "2002::/16"),
  DISCARD("discard-only", "100::/64", "100:0:0:1::/64"),
  SEGMENT_ROUTING("segment routing", "5f00::/16"),
  /** Everything left of IPv4, and of IPv6 what IANA has given out as global unicast. */
  PUBLIC("public", "0.0.0.0/0", "2000::/3"),
  UNALLOCATED("not allocated", "::/0");

  private final String label;
  private final List<Cidr> ranges;

  AddressKind(String label, String... ranges) {
    this.label = label;
    this.ranges = Arrays.stream(ranges).map(Cidr::cidr).toList();
  }

  /** Returns the kind in the words of a message, such as {@code carrier-grade NAT}. */
  public String label() {
    return label;
  }

  /**
   * Names the use of an address.
   *
   * @param address 4 or 16 bytes in network order; 16 bytes are never folded into IPv4, so a mapped
   *     address is named so
   */
  public static AddressKind of(byte[] address) {
    for (AddressKind kind : values()) {
      for (Cidr range : kind.ranges) {
        if (range.contains(address)) {
          return kind;
        }
      }
    }
    throw new IllegalArgumentException("An IP address has 4 or 16 bytes, not " + address.length);
  }
}
