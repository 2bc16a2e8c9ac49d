package io.wirewatch.feed.xml;

import org.jspecify.annotations.Nullable;

/**
 * Namespace declarations in force, innermost first. A chain is at most {@value #LIMIT} long, so
 * that looking a prefix up stays cheap in a document that declares thousands.
 */
final class Scope {
  private static final int LIMIT = 100;
  static final Scope EMPTY = new Scope(null, "", "", Vocabulary.RSS, 0);

  private final @Nullable Scope outer;
  private final String prefix;
  private final String namespace;
  private final Vocabulary vocabulary;
  private final int size;

  private Scope(
      @Nullable Scope outer, String prefix, String namespace, Vocabulary vocabulary, int size) {
    this.outer = outer;
    this.prefix = prefix;
    this.namespace = namespace;
    this.vocabulary = vocabulary;
    this.size = size;
  }

  Scope declare(String newPrefix, String uri, Vocabulary meaning) {
    return size >= LIMIT ? this : new Scope(this, newPrefix, uri, meaning, size + 1);
  }

  @Nullable Scope find(String wanted) {
    for (Scope s = this; s != null; s = s.outer) {
      if (s.prefix.equals(wanted)) {
        return s;
      }
    }
    return null;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  String namespace() {
    return namespace;
  }
}
