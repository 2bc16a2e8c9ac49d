package io.wirewatch.alert.deliver;

import java.time.Duration;

/**
 * How deliveries are kept and given up.
 *
 * @param retention how long a finished delivery can be listed and sent again
 * @param disableAfter an endpoint that has failed for so long is disabled
 */
public record DeliverySettings(Duration retention, Duration disableAfter) {}
