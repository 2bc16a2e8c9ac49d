package io.wirewatch.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns a host name into addresses; the system's by default, another one in tests. */
@FunctionalInterface
public interface NameLookup {

  /**
   * Looks a name up.
   *
   * @throws UnknownHostException if it has no address
   */
  InetAddress[] addressesOf(String host) throws UnknownHostException;

  /** Returns the look-up of the platform. */
  static NameLookup system() {
    return InetAddress::getAllByName;
  }
}
