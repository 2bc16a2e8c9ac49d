package io.wirewatch.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for a port before anything is started, so that a taken one is said at once. */
final class Ports {
  private Ports() {}

  /**
   * Returns when the port on loopback can be bound.
   *
   * @param option the option that chooses another one, for the message
   * @throws StartException when another process listens there or the number is no port
   */
  static void requireFree(int port, String use, String option) {
    if (port < 1 || port > 65535) {
      throw new StartException(
          "%s %d is no port. Choose a number from 1 to 65535.".formatted(option, port));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StartException(
          ("port %d for %s is taken (%s). Stop what listens there (see: ss -ltnp 'sport = :%d'),"
                  + " or choose another one with %s N.")
              .formatted(port, use, e.getMessage(), port, option),
          e);
    }
  }

  /** A port nobody listens on at this moment. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartException("no free port on loopback: " + e.getMessage(), e);
    }
  }
}
