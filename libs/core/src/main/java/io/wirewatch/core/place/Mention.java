package io.wirewatch.core.place;

import org.jspecify.annotations.Nullable;

/**
 * A name of a place, a people or an actor in an article.
 *
 * @param firstToken its first token
 * @param endToken the token behind its last
 * @param region the region it counts for: a city counts for its division; null for an actor without
 *     home
 * @param country ISO 3166-1 code, of an actor the country whose doing it is; null if none or
 *     several
 * @param lat degrees north of the place itself, NaN if it has none
 * @param lon degrees east, NaN if it has none
 * @param confidence that name, place and use are right, 0 to 1
 */
public record Mention(
    int firstToken,
    int endToken,
    @Nullable String region,
    @Nullable String country,
    double lat,
    double lon,
    Use use,
    Reason reason,
    float confidence) {}
