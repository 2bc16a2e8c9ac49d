/**
 * From articles to region scores. Start reading at {@link io.wirewatch.enrich.EnrichTopology}: its
 * {@code get()} is the diagram. The decisions are made in the core; here they are fed in order and
 * their results committed once.
 */
@NullMarked
package io.wirewatch.enrich;

import org.jspecify.annotations.NullMarked;
