package io.wirewatch.feed;

import io.wirewatch.feed.text.Urls;
import io.wirewatch.feed.xml.XmlElement;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base URL in force at an element: {@code xml:base} of it and its ancestors on the source's.
 */
final class Bases {
  private final @Nullable String document;
  private final Map<XmlElement, @Nullable String> known = new IdentityHashMap<>();

  Bases(FeedSource source) {
    String location = source.contentLocation();
    this.document = location == null ? source.url() : Urls.resolve(source.url(), location);
  }

  @Nullable String document() {
    return document;
  }

  /** The base for references in the element; null when none is known. */
  @Nullable String of(XmlElement element) {
    XmlElement parent = element.parent();
    String outer = parent == null ? document : known(parent);
    String own = element.attribute("xml:base");
    if (own == null || own.isBlank()) {
      return outer;
    }
    String base = Urls.resolve(outer, own);
    return Urls.isHttp(base) ? base : outer;
  }

  private @Nullable String known(XmlElement element) {
    if (known.containsKey(element)) {
      return known.get(element);
    }
    String base = of(element);
    known.put(element, base);
    return base;
  }
}
