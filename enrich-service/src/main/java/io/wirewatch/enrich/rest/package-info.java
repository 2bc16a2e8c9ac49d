/** {@code /regions}: what the service knows of each region, for people and dashboards. */
@NullMarked
package io.wirewatch.enrich.rest;

import org.jspecify.annotations.NullMarked;
