package io.wirewatch.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutomatonTest {
  private static final String PACK =
      """
      language: en
      version: "1"
      classes: {armed: "troops rebel/n"}
      numbers: {nine: 9}
      FORCE:
        gap: "@armed ..3 attack/v"
        optional: "open the? fire"
        number: "# dead"
        any: "march * capital"
        either: "shell/v|bomb/v town/n"
      """;

  @Test
  void matchesOverGapsButNotOverClausesOrSentences() {
    assertThat(matches("Rebels on Monday attacked"))
        .containsExactly("gap 'Rebels on Monday attacked'");
    assertThat(matches("Rebels, officials say, attacked")).isEmpty();
    assertThat(matches("Rebels fled; planes attacked")).isEmpty();
    assertThat(matches("Here are rebels. They attacked")).isEmpty();
  }

  @Test
  void matchesQuotedAndHyphenatedWords() {
    assertThat(matches("\"Rebels\" then attacked"))
        .containsExactly("gap '\"Rebels\" then attacked'".replace("'\"R", "'R"));
    assertThat(matches("bomb-town")).containsExactly("either 'bomb-town'");
  }

  @Test
  void matchesOptionalWordsNumbersAndAnyWord() {
    assertThat(matches("open fire")).containsExactly("optional 'open fire'");
    assertThat(matches("open the fire")).containsExactly("optional 'open the fire'");
    assertThat(matches("12 dead, nine dead, many dead"))
        .containsExactly("number '12 dead'", "number 'nine dead'");
    assertThat(matches("march onto capital")).containsExactly("any 'march onto capital'");
  }

  @Test
  void takesTheTightestMatchOfAnAnchor() {
    assertThat(matches("troops attack or attack")).containsExactly("gap 'troops attack'");
  }

  private static List<String> matches(String text) {
    Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    LanguageLexicon lexicon =
        LexiconCompiler.compile(
            PackReader.read("pack.yaml", new StringReader(PACK)).pack(), vocabulary);
    Tokens tokens = new Tokenizer(vocabulary.build()).tokenize(null, text, TextFormat.PLAIN);
    WordStream words = new WordStream(tokens, 0);
    Matches matches = lexicon.match(words);
    List<String> found = new ArrayList<>();
    for (int m = 0; m < matches.size(); m++) {
      int first = words.token(matches.first(m));
      int last = words.token(matches.last(m));
      found.add(
          lexicon.term(matches, m).id()
              + " '"
              + text.substring(tokens.start(first), tokens.end(last))
              + "'");
    }
    return found;
  }
}
