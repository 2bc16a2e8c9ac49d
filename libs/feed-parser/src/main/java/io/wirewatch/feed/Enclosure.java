package io.wirewatch.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry.
 *
 * @param url absolute where the base is known
 * @param type its media type, or null
 * @param length its size in bytes, or null when not given or not a number
 */
public record Enclosure(String url, @Nullable String type, @Nullable Long length) {
  public Enclosure {
    Objects.requireNonNull(url, "url");
  }
}
