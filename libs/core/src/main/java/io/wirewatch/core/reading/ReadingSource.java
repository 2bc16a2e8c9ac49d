package io.wirewatch.core.reading;

import io.wirewatch.core.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Where the weights of the second reading of a language come from. */
@FunctionalInterface
public interface ReadingSource {
  /** The models that are shipped. */
  ReadingSource SHIPPED = ReadingModel::load;

  /** No second reading: the lexicon decides alone. */
  ReadingSource NONE = (language, vocabulary) -> null;

  /** The model of a language, or null when it has none; its words join the vocabulary. */
  @Nullable ReadingModel load(String language, Vocabulary.Builder vocabulary);
}
