package io.wirewatch.core.reading;

import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * One sentence as a model is taught it.
 *
 * @param part of the article it stands in; only sentences of one part are neighbours
 * @param words its words in order; marks are left out but part the words beside them
 * @param rules what the lexicon and its status rules found in it
 */
public record ReadingInput(Part part, List<Word> words, Set<String> rules) {
  /**
   * A word.
   *
   * @param norm normalised, or {@code #} or {@code <place>}
   * @param isName whether it is one only where the model does not know the word
   * @param isBroken whether a mark stands before it
   */
  public record Word(String norm, boolean isName, boolean isBroken) {}

  public ReadingInput {
    words = List.copyOf(words);
    rules = Set.copyOf(rules);
  }

  /** The sentences of an article, title first. */
  public static List<ReadingInput> of(
      Tokens tokens, SentenceWords sentences, IntFunction<Set<String>> rules) {
    List<ReadingInput> inputs = new ArrayList<>();
    int[] buffer = new int[tokens.size()];
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      int size = sentences.read(s, buffer);
      List<Word> words = new ArrayList<>();
      boolean broken = true;
      for (int w = 0; w < size; w++) {
        int word = buffer[w];
        if (word != SentenceWords.BREAK) {
          words.add(
              switch (word) {
                case SentenceWords.PLACE -> new Word("<place>", false, broken);
                case SentenceWords.NUMBER -> new Word("#", false, broken);
                default -> new Word(tokens.norm(word), sentences.isName(word), broken);
              });
        }
        broken = word == SentenceWords.BREAK;
      }
      inputs.add(new ReadingInput(tokens.part(s), words, rules.apply(s)));
    }
    return inputs;
  }
}
