package io.wirewatch.alert.deliver;

import io.wirewatch.events.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What the agenda keeps of one alert at one endpoint: the newest event alone, for a newer one
 * supersedes older ones.
 *
 * @param current what is to be delivered
 * @param before the older one whose request was in flight when the newer came, or null
 */
record DeliveryItem(Delivery current, @Nullable Delivery before) {

  private static final String AGAIN = "|again|";
  private static final String KEPT = "|kept|";

  static DeliveryItem of(Delivery delivery) {
    return new DeliveryItem(delivery, null);
  }

  /**
   * Deliveries of one alert to one endpoint share a key; one asked for by a person stands beside
   * them.
   */
  static String key(Delivery delivery) {
    return delivery.redelivery()
        ? delivery.endpoint() + AGAIN + delivery.id()
        : delivery.endpoint() + "|" + delivery.alert();
  }

  /** Key of the item that stands for the time a finished delivery is kept. */
  static String keptKey(Delivery delivery) {
    return delivery.endpoint() + KEPT + delivery.id();
  }

  static boolean isKept(String key) {
    return key.contains(KEPT);
  }
}
