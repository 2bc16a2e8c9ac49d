package io.wirewatch.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses and checks loopback ports before the broker binds them, so that a taken one gets a
 * message instead of a stack trace.
 */
final class Ports {

  /**
   * Below Linux's ephemeral range: an outgoing connection cannot take the port while the broker
   * restarts on it.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int TRIES = 200;

  private Ports() {}

  static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new BrokerStartException(
        "No free port was found on %s between %d and %d. Name one that is free."
            .formatted(BrokerSettings.HOST, LOWEST, HIGHEST));
  }

  static void requireFree(int port) {
    if (port < 1 || port > 65_535) {
      throw new BrokerStartException(
          "Port %d is not between 1 and 65535. Name another one.".formatted(port));
    }
    if (!isFree(port)) {
      throw new BrokerStartException(
          "Port %d on %s is taken by another program. Stop that program, or name another port."
              .formatted(port, BrokerSettings.HOST));
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the broker does: a port in TIME_WAIT is free
      socket.bind(new InetSocketAddress(InetAddress.getByName(BrokerSettings.HOST), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
