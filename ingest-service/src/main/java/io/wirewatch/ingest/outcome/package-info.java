/** What became of one poll: a sealed type whose every case has a name, a reason and a remedy. */
@NullMarked
package io.wirewatch.ingest.outcome;

import org.jspecify.annotations.NullMarked;
