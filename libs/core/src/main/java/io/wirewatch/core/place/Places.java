package io.wirewatch.core.place;

import io.wirewatch.core.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link PlaceFinder} found in one article. Not thread-safe: scenes are worked out on demand.
 */
public final class Places {
  private final List<Mention> mentions;
  private final int[] firstOfSentence;
  private final SceneRules scenes;

  Places(Tokens tokens, List<Mention> mentions, SceneRules scenes) {
    this.mentions = mentions;
    this.scenes = scenes;
    firstOfSentence = new int[tokens.sentenceCount() + 1];
    int k = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      while (k < mentions.size() && mentions.get(k).firstToken() < tokens.firstToken(s)) {
        k++;
      }
      firstOfSentence[s] = k;
    }
    firstOfSentence[tokens.sentenceCount()] = mentions.size();
  }

  /** All mentions, in the order of the text, title first. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** The mentions of one sentence. */
  public List<Mention> mentionsOf(int sentence) {
    return mentions.subList(firstOfSentence[sentence], firstOfSentence[sentence + 1]);
  }

  /** The countries whose doing the sentence speaks of, each once, in the order of the text. */
  public List<String> actors(int sentence) {
    List<String> countries = new ArrayList<>(2);
    for (Mention mention : mentionsOf(sentence)) {
      String country = mention.country();
      if (mention.use() == Use.ACTOR && country != null && !countries.contains(country)) {
        countries.add(country);
      }
    }
    return countries;
  }

  /** Where the sentence happens, as far as can be told. */
  public Scene scene(int sentence) {
    return scenes.scene(this, sentence);
  }
}
