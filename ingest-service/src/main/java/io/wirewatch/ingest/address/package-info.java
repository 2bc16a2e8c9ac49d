/**
 * Addresses of feeds: which may be polled, the key they give, and the group of hosts they share.
 */
@NullMarked
package io.wirewatch.ingest.address;

import org.jspecify.annotations.NullMarked;
