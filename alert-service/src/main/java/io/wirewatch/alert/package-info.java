/**
 * From region scores to the right people, once, in order. Start reading at {@link
 * io.wirewatch.alert.service.AlertTopology}.
 */
@NullMarked
package io.wirewatch.alert;

import org.jspecify.annotations.NullMarked;
