/** Subscription lists in OPML, read tolerantly and written so that every reader takes them. */
@NullMarked
package io.wirewatch.feed.opml;

import org.jspecify.annotations.NullMarked;
