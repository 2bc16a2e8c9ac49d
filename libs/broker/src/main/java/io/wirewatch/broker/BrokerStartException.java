package io.wirewatch.broker;

/**
 * The broker could not start; the message names the cause and the remedy and is fit for the person
 * who started it.
 */
public final class BrokerStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokerStartException(String message) {
    super(message);
  }

  BrokerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
