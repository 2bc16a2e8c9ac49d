/** Reads topics for questions people ask. */
@NullMarked
package io.wirewatch.alert.query;

import org.jspecify.annotations.NullMarked;
