/**
 * Finds the places, countries and actors that an article names, resolves what they are, and says
 * how each is used: as the scene, as someone who acts, as where a report was written, or as part of
 * another name. Start with {@link io.wirewatch.core.place.PlaceFinder}.
 */
@NullMarked
package io.wirewatch.core.place;

import org.jspecify.annotations.NullMarked;
