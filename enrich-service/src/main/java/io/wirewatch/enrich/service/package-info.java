/** The Quarkus side: configuration, wiring, health and metrics. */
@NullMarked
package io.wirewatch.enrich.service;

import org.jspecify.annotations.NullMarked;
