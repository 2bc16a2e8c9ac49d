/** Bytes to characters, HTML to plain text, and links to absolute links. */
@NullMarked
package io.wirewatch.feed.text;

import org.jspecify.annotations.NullMarked;
