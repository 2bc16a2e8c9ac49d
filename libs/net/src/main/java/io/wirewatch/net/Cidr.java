package io.wirewatch.net;

import java.util.Arrays;

/**
 * A range of IP addresses: {@code 10.0.0.0/8}, {@code fc00::/7}, or one address without a prefix.
 *
 * @param network the first address, 4 or 16 bytes; bits beyond the prefix are zero
 * @param prefix bits that are compared, 0 to 32 or 128
 */
record Cidr(byte[] network, int prefix) {

  Cidr {
    if (network.length != 4 && network.length != 16) {
      throw new IllegalArgumentException("An IP address has 4 or 16 bytes, not " + network.length);
    }
    if (prefix < 0 || prefix > network.length * 8) {
      throw new IllegalArgumentException(
          "The prefix length is " + prefix + ", outside 0 to " + network.length * 8);
    }
    network = network.clone();
    for (int bit = prefix; bit < network.length * 8; bit++) {
      network[bit >> 3] &= (byte) ~(0x80 >> (bit & 7));
    }
  }

  /**
   * Reads {@code address[/prefix]}.
   *
   * @throws IllegalArgumentException if the text is no literal address or the prefix is out of
   *     range
   */
  static Cidr cidr(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] network = IpLiteral.bytes(address);
    if (network == null) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address range; write it like 10.1.0.0/16 or fd12::/48");
    }
    if (slash < 0) {
      return new Cidr(network, network.length * 8);
    }
    try {
      return new Cidr(network, Integer.parseInt(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' has no number after the slash", e);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = prefix >> 3;
    if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = prefix & 7;
    return rest == 0 || ((address[whole] ^ network[whole]) & (0xff << (8 - rest)) & 0xff) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr that
        && prefix == that.prefix
        && Arrays.equals(network, that.network);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(network) + prefix;
  }
}
