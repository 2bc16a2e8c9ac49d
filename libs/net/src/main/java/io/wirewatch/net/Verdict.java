package io.wirewatch.net;

import java.net.InetAddress;

/** Whether an address may be connected to, and why. */
public sealed interface Verdict {

  /** The address that was judged. */
  InetAddress address();

  /** What the address is used for. */
  AddressKind kind();

  /** One clause for people, such as {@code 10.0.0.7 is private network}. */
  String reason();

  /** A public address, or one that the configuration allows. */
  record Allowed(InetAddress address, AddressKind kind) implements Verdict {
    @Override
    public String reason() {
      return address.getHostAddress() + " is " + kind.label() + " and allowed";
    }
  }

  /** An address that is neither public nor allowed by configuration. */
  record Refused(InetAddress address, AddressKind kind) implements Verdict {
    @Override
    public String reason() {
      return address.getHostAddress() + " is " + kind.label() + ", which is not allowed";
    }
  }
}
