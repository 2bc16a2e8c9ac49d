/** What an operator sees of a feed, wherever its task runs. */
@NullMarked
package io.wirewatch.ingest.view;

import org.jspecify.annotations.NullMarked;
