/**
 * From requests to webhooks: what is due, retried, superseded or given up, and how an endpoint is
 * spared.
 */
@NullMarked
package io.wirewatch.alert.deliver;

import org.jspecify.annotations.NullMarked;
