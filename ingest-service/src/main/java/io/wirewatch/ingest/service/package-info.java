/** Composition of the service: configuration, wiring, metrics and health. */
@NullMarked
package io.wirewatch.ingest.service;

import org.jspecify.annotations.NullMarked;
