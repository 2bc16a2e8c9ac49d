/** {@code wirewatch parse-feed}: what the parser reads out of a feed, one JSON object per file. */
@NullMarked
package io.wirewatch.cli.feed;

import org.jspecify.annotations.NullMarked;
