/**
 * What one feed document says, reduced to what ingest keeps: entries with identity, text and date.
 */
@NullMarked
package io.wirewatch.ingest.document;

import org.jspecify.annotations.NullMarked;
