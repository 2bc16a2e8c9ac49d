package io.wirewatch.net;

import java.net.UnknownHostException;

/**
 * A host that must not be connected to. It is an {@link UnknownHostException} so that it passes
 * through HTTP clients as the failed look-up it stands for, before any packet leaves.
 */
public final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  /** Creates the refusal of a host, with the reason in words. */
  public RefusedAddressException(String host, String reason) {
    super("Refused to connect to " + host + ": " + reason);
  }
}
