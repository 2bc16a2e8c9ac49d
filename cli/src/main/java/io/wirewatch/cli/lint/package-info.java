/** {@code wirewatch lint}: what is wrong with files a user wrote, before they go live. */
@NullMarked
package io.wirewatch.cli.lint;

import org.jspecify.annotations.NullMarked;
