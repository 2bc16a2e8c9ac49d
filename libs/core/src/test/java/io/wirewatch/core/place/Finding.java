package io.wirewatch.core.place;

import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.util.List;
import java.util.Optional;

/** The standard catalogue and its finder, loaded once for all tests. */
final class Finding {
  static final RegionCatalogue CATALOGUE = RegionCatalogue.standard();
  private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
  static final PlaceFinder FINDER = PlaceFinder.prepare(CATALOGUE, WORDS);
  private static final Tokenizer TOKENIZER = new Tokenizer(WORDS.build());

  private final String text;
  private final Tokens tokens;
  final Places places;

  private Finding(String text) {
    this.text = text;
    tokens = TOKENIZER.tokenize(null, text, TextFormat.PLAIN);
    places = FINDER.find(tokens);
  }

  static Finding in(String text) {
    return new Finding(text);
  }

  String textOf(Mention mention) {
    return text.substring(tokens.start(mention.firstToken()), tokens.end(mention.endToken() - 1));
  }

  Optional<Mention> mention(String name) {
    return places.mentions().stream().filter(m -> textOf(m).equals(name)).findFirst();
  }

  /** 'SY-HA LOCATION', or 'nothing'. */
  String use(String name) {
    return mention(name).map(m -> m.region() + " " + m.use()).orElse("nothing");
  }

  List<String> scene(int sentence) {
    return places.scene(sentence).regions();
  }
}
