package io.wirewatch.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses and checks loopback ports before the broker binds them, so that a taken one gets a
 * message instead of a stack trace.
 */
public final class Ports {

  /**
   * Below Linux's ephemeral range: an outgoing connection cannot take the port while the broker
   * restarts on it.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int TRIES = 200;

  private Ports() {}

  /**
   * A port that nobody listens on at this moment.
   *
   * @throws BrokerStartException when none is found
   */
  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (obstacle(port).isEmpty()) {
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
    if (obstacle(port).isPresent()) {
      throw new BrokerStartException(
          "Port %d on %s is taken by another program. Stop that program, or name another port."
              .formatted(port, BrokerSettings.HOST));
    }
  }

  /**
   * Why a port cannot be bound, as the operating system says; empty when it can.
   *
   * @param port 1 to 65535
   */
  public static Optional<String> obstacle(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the broker does: a port in TIME_WAIT is free
      socket.bind(new InetSocketAddress(InetAddress.getByName(BrokerSettings.HOST), port));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
