/**
 * One conditional GET, safely: pinned addresses, capped bodies, checked redirects, a deadline for
 * it all.
 */
@NullMarked
package io.wirewatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
