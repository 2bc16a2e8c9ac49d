/** Who may use the API. */
@NullMarked
package io.wirewatch.alert.access;

import org.jspecify.annotations.NullMarked;
