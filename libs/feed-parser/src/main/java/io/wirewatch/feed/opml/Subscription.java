package io.wirewatch.feed.opml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One feed of a subscription list.
 *
 * @param xmlUrl the feed's http(s) address
 * @param title its name, or null
 * @param htmlUrl the site's address, or null
 * @param language BCP 47 tag, or null
 * @param categories the titles of the outlines it lies in, outermost first, then the terms of its
 *     {@code category} attribute
 */
public record Subscription(
    String xmlUrl,
    @Nullable String title,
    @Nullable String htmlUrl,
    @Nullable String language,
    List<String> categories) {
  public Subscription {
    Objects.requireNonNull(xmlUrl, "xmlUrl");
    categories = List.copyOf(categories);
  }
}
