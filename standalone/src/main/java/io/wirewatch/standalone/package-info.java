/**
 * The one-command installation: an embedded Kafka broker and the three services in one JVM.
 *
 * <p>Start reading at {@link io.wirewatch.standalone.Standalone}.
 */
@NullMarked
package io.wirewatch.standalone;

import org.jspecify.annotations.NullMarked;
