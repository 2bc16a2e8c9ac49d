/** Settings of the service, read once. */
@NullMarked
package io.wirewatch.alert.config;

import org.jspecify.annotations.NullMarked;
