/**
 * The state of regions and what moves it: contributions and watermarks in, snapshots out. Start
 * reading at {@link io.wirewatch.core.state.RegionProcessor}.
 */
@NullMarked
package io.wirewatch.core.state;

import org.jspecify.annotations.NullMarked;
