/** Secrets at rest and on the wire: encryption and signatures. */
@NullMarked
package io.wirewatch.alert.secret;

import org.jspecify.annotations.NullMarked;
