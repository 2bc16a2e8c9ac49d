/** What a feed is to ingest: its address, key and group, and everything remembered of it. */
@NullMarked
package io.wirewatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
