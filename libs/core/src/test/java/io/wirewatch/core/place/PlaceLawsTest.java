package io.wirewatch.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlaceLawsTest {
  private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
  private static final PlaceFinder FINDER = PlaceFinder.prepare(Finding.CATALOGUE, WORDS);
  private static final Tokenizer TOKENIZER = new Tokenizer(WORDS.build());

  @Property(tries = 300)
  void anyTextIsReadAndEveryMentionLiesInIt(
      @ForAll String text, @ForAll("languages") String language) {
    check(text, language);
  }

  @Property(tries = 300)
  void anyHeapOfCuesAndNamesIsRead(@ForAll("heaps") String text, @ForAll("languages") String l) {
    check(text, l);
  }

  private static void check(String text, String language) {
    Tokens tokens = TOKENIZER.tokenize(null, text, TextFormat.PLAIN);

    Places places = FINDER.find(tokens, language);

    int last = 0;
    for (Mention mention : places.mentions()) {
      assertThat(mention.firstToken()).isGreaterThanOrEqualTo(last);
      assertThat(mention.endToken()).isGreaterThan(mention.firstToken());
      assertThat(mention.confidence()).isBetween(0f, 1f);
      last = mention.endToken();
    }
    assertThat(last).isLessThanOrEqualTo(tokens.size());
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      assertThat(places.scene(s).regions())
          .allMatch(id -> Finding.CATALOGUE.region(id).isPresent());
    }
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "ru", "uk", "ar", "he", "zh", "tr", "de", "fr", "xx");
  }

  @Provide
  Arbitrary<String> heaps() {
    List<String> words =
        List.of(
            "Syria",
            "US",
            "U.S.",
            "from",
            "to",
            "in",
            "of",
            ",",
            ".",
            "(",
            ")",
            "-",
            "and",
            "Georgia",
            "Tripoli",
            "Lebanon",
            "the",
            "said",
            "bombed",
            "'s",
            "Russian",
            "border",
            "northern",
            "Сирии",
            "российские",
            "в",
            "בסוריה",
            "叙利亚",
            "at",
            "Tanf",
            "al",
            "Deir",
            "ez",
            "Zor",
            "New",
            "York",
            "Times",
            "—",
            "MOSCOW",
            "Reuters",
            "between",
            "led");
    return Arbitraries.of(words).list().ofMaxSize(40).map(w -> String.join(" ", w));
  }

  @Test
  void theAnnotatedSentencesAreReadAsWellAsWasReached() throws IOException {
    AnnotatedSentences table =
        new AnnotatedSentences(Finding.CATALOGUE, FINDER, TOKENIZER).measure();

    assertThat(table.recall()).as(table.toString()).isGreaterThan(0.97);
    assertThat(table.precision()).as(table.toString()).isGreaterThan(0.97);
    assertThat(table.placeAccuracy()).as(table.toString()).isGreaterThan(0.97);
    assertThat(table.useAccuracy()).as(table.toString()).isGreaterThan(0.95);
    assertThat(table.sceneAccuracy()).as(table.toString()).isGreaterThan(0.95);
  }
}
