/**
 * The world as regions: countries, divisions and cities of the gazetteer, flashpoints, groups and
 * actors of the region files, and what they are called. Who lies in what is a DAG; nothing here
 * reads articles.
 */
@NullMarked
package io.wirewatch.core.region;

import org.jspecify.annotations.NullMarked;
