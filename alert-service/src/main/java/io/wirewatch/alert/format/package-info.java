/** The payload of each kind of endpoint, within the limits its receiver documents. */
@NullMarked
package io.wirewatch.alert.format;

import org.jspecify.annotations.NullMarked;
