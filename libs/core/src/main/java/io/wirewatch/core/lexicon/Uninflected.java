package io.wirewatch.core.lexicon;

import java.util.List;

/** For languages without an inflector: a pack writes out its forms. */
final class Uninflected implements Inflector {
  @Override
  public List<String> forms(String word, String form) {
    return List.of();
  }
}
