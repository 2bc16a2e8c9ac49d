/** What a feed is to ingest: what is wanted of it, and everything remembered of it. */
@NullMarked
package io.wirewatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
