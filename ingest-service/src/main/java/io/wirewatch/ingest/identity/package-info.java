/**
 * Which article an entry is: a frozen, versioned id policy per feed, and the policy of remembering
 * ids.
 */
@NullMarked
package io.wirewatch.ingest.identity;

import org.jspecify.annotations.NullMarked;
