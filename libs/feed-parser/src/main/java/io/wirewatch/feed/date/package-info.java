/** Dates as feeds write them, read from their raw text. */
@NullMarked
package io.wirewatch.feed.date;

import org.jspecify.annotations.NullMarked;
