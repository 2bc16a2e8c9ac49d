/** The service as a Quarkus application: configuration, beans, metrics and health. */
@NullMarked
package io.wirewatch.ingest.app;

import org.jspecify.annotations.NullMarked;
