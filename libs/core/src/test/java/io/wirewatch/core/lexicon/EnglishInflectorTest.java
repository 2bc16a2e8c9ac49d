package io.wirewatch.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishInflectorTest {
  private final EnglishInflector inflector = new EnglishInflector();

  @ParameterizedTest
  @CsvSource({
    "shell, v, shell shells shelled shelling",
    "strike, v, strike strikes struck stricken striking",
    "stop, v, stop stops stopped stopping",
    "deny, v, deny denies denied denying",
    "free, v, free frees freed freeing",
    "clash, v, clash clashes clashed clashing",
    "withdraw, v, withdraw withdraws withdrew withdrawn withdrawing",
    "gunman, n, gunman gunmen",
    "army, n, army armies",
    "clash, n, clash clashes",
    "aircraft, n, aircraft"
  })
  void makesTheFormsThatExist(String word, String form, String forms) {
    assertThat(inflector.forms(word, form)).contains(forms.split(" "));
  }
}
