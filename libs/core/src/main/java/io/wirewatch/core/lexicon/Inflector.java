package io.wirewatch.core.lexicon;

import java.util.List;

/** Makes the forms of a word. Forms that do not exist do no harm; forms that are missed do. */
sealed interface Inflector permits EnglishInflector, RussianInflector, Uninflected {
  /**
   * The forms of a normalised word, itself included.
   *
   * @param form what stands behind the slash: {@code n}, {@code v} …
   * @return empty when the language does not know the form
   */
  List<String> forms(String word, String form);

  /** The inflector of a language (BCP 47 primary subtag). */
  static Inflector of(String language) {
    return switch (language) {
      case "en" -> new EnglishInflector();
      case "ru" -> new RussianInflector();
      default -> new Uninflected();
    };
  }
}
