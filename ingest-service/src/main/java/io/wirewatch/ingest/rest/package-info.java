/** The REST interface under /feeds. */
@NullMarked
package io.wirewatch.ingest.rest;

import org.jspecify.annotations.NullMarked;
