/**
 * The second stage, by region: stories, ledgers and snapshots, on exactly the articles up to the
 * clock.
 */
@NullMarked
package io.wirewatch.enrich.region;

import org.jspecify.annotations.NullMarked;
