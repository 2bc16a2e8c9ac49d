/**
 * Outbound HTTP guard: decides which addresses may be connected to, and offers a client that keeps
 * to them. Feeds and webhooks are addresses given by users, so each name is resolved once, the very
 * address that will be connected to is judged, and what is not public is refused with a reason
 * unless the configuration allows it.
 */
@NullMarked
package io.wirewatch.net;

import org.jspecify.annotations.NullMarked;
