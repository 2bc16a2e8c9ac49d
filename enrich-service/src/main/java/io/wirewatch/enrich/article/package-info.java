/**
 * The first stage, by article: analysis, contributions to regions, and the clock of one partition
 * of the archive.
 */
@NullMarked
package io.wirewatch.enrich.article;

import org.jspecify.annotations.NullMarked;
