/** From region scores to alert events and requests to deliver them, inside the stream. */
@NullMarked
package io.wirewatch.alert.evaluate;

import org.jspecify.annotations.NullMarked;
