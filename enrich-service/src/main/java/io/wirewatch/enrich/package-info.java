/**
 * From articles to region scores. Start reading at {@code EnrichTopology} in the package {@code
 * service}: its {@code get()} is the diagram. The decisions are made in the core; here they are fed
 * in order and their results committed once. This package holds what both stages send by: the names
 * of the sinks, the outlet to them and the counters.
 */
@NullMarked
package io.wirewatch.enrich;

import org.jspecify.annotations.NullMarked;
