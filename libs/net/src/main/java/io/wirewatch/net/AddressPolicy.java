package io.wirewatch.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Which addresses outbound requests may connect to: public ones, and those that the operator
 * allows. Immutable and safe for use by any thread.
 */
public final class AddressPolicy {

  private static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(List.of());

  private final List<Cidr> allowed;

  private AddressPolicy(List<Cidr> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Returns the policy without exceptions: public addresses alone. */
  public static AddressPolicy publicOnly() {
    return PUBLIC_ONLY;
  }

  /**
   * Returns the policy that also allows some other ranges, as an operator lists them.
   *
   * @param ranges each an address, a range ({@code 10.20.0.0/16}) or the word {@code loopback};
   *     blank ones are skipped
   * @throws IllegalArgumentException if one cannot be read; the message quotes it and shows the
   *     right form
   */
  public static AddressPolicy publicAnd(List<String> ranges) {
    List<Cidr> allowed = new ArrayList<>();
    for (String range : ranges) {
      String trimmed = range.strip();
      if (trimmed.equals("loopback")) {
        allowed.add(Cidr.cidr("127.0.0.0/8"));
        allowed.add(Cidr.cidr("::1/128"));
      } else if (!trimmed.isEmpty()) {
        allowed.add(Cidr.cidr(trimmed));
      }
    }
    return new AddressPolicy(allowed);
  }

  /** Judges one address: the very one that would be connected to. */
  public Verdict judge(InetAddress address) {
    byte[] bytes = address.getAddress();
    AddressKind kind = AddressKind.of(bytes);
    if (kind == AddressKind.PUBLIC || allows(bytes)) {
      return new Verdict.Allowed(address, kind);
    }
    return new Verdict.Refused(address, kind);
  }

  private boolean allows(byte[] address) {
    for (Cidr range : allowed) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
