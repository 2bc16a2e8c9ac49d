package io.wirewatch.feed.xml;

import org.jspecify.annotations.Nullable;

/**
 * Gives namespace names their meaning within one document. The namespace of the root element, known
 * or not, means Atom under {@code feed} or {@code entry}, and RSS under the other roots of feeds:
 * many documents carry a mistyped, an invented or no namespace.
 */
final class NamespaceRules {
  private static final int MIN_DECLARATION = "xmlns".length();

  private @Nullable String rootNamespace;
  private Vocabulary rootVocabulary = Vocabulary.OTHER;

  Scope enter(Scope outer, XmlElement element, String prefix) {
    Scope scope = outer;
    String[] attributes = element.attributes();
    for (int i = 0; i < attributes.length; i += 2) {
      String key = attributes[i];
      if (key.length() >= MIN_DECLARATION && key.regionMatches(true, 0, "xmlns", 0, 5)) {
        if (key.length() == 5) {
          scope = scope.declare("", attributes[i + 1], meaning(attributes[i + 1]));
        } else if (key.charAt(5) == ':') {
          scope = scope.declare(key.substring(6), attributes[i + 1], meaning(attributes[i + 1]));
        }
      }
    }
    return element.parent() == null ? root(scope, element.local(), prefix) : scope;
  }

  private Scope root(Scope scope, String local, String prefix) {
    Scope own = scope.find(prefix);
    Vocabulary byName =
        switch (local) {
          case "feed", "entry" -> Vocabulary.ATOM;
          case "rss", "channel" -> Vocabulary.RSS;
          case "urlset" -> Vocabulary.SITEMAP;
          default -> Vocabulary.OTHER;
        };
    if (own == null || byName == Vocabulary.OTHER || own.vocabulary() == byName) {
      return scope;
    }
    rootNamespace = own.namespace();
    rootVocabulary = byName;
    return scope.declare(prefix, own.namespace(), byName);
  }

  private Vocabulary meaning(String uri) {
    return uri.equals(rootNamespace) ? rootVocabulary : Vocabulary.ofNamespace(uri);
  }
}
