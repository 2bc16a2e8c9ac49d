/**
 * Feeds of all formats to entries: {@link io.wirewatch.feed.FeedParser} turns a response body into
 * a {@link io.wirewatch.feed.ParsedFeed}, a deterministic function of its arguments that never
 * throws. Start reading at FeedParser; XmlFeedReader and JsonFeedReader are its two branches.
 */
@NullMarked
package io.wirewatch.feed;

import org.jspecify.annotations.NullMarked;
