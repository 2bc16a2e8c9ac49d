/** The wanted feeds as {@code ww.feeds} has them: a table every instance holds, and its writer. */
@NullMarked
package io.wirewatch.ingest.catalog;

import org.jspecify.annotations.NullMarked;
