/** Lists of feeds in files: OPML and YAML. */
@NullMarked
package io.wirewatch.ingest.lists;

import org.jspecify.annotations.NullMarked;
