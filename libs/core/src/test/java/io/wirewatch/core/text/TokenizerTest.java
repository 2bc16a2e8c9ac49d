package io.wirewatch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(new Vocabulary.Builder().build());

  @Test
  void endsSentencesAtStopsButNotAtAbbreviations() {
    assertThat(
            sentences(
                "Gen. Omar Haddad met U.S. Army Col. J. Reed on Jan. 5. They spoke in the U.S. The talks failed."))
        .containsExactly(
            "Gen. Omar Haddad met U.S. Army Col. J. Reed on Jan. 5.",
            "They spoke in the U.S.",
            "The talks failed.");
  }

  @Test
  void keepsClosingQuotesWithTheirSentence() {
    assertThat(sentences("\"We will answer.\" He left. “No war!” she said."))
        .containsExactly("\"We will answer.\"", "He left.", "“No war!” she said.");
  }

  @Test
  void endsSentencesWhereScrapedTextLostTheSpace() {
    assertThat(sentences("They left the country.\"Russia stays.The end"))
        .containsExactly("They left the country.\"", "Russia stays.", "The end");
  }

  @Test
  void endsSentencesAtLinesUnlessTheNextGoesOn() {
    assertThat(sentences("Border post reopens\nThe crossing was shut\nfor a month.\n\nmore"))
        .containsExactly("Border post reopens", "The crossing was shut\nfor a month.", "more");
  }

  @Test
  void endsSentencesOfOtherScripts() {
    assertThat(sentences("停火开始。谈判继续。")).containsExactly("停火开始。", "谈判继续。");
    assertThat(sentences("توقف القتال. هل تبدأ المحادثات؟ نعم")).hasSize(3);
  }

  @Test
  void normalisesCaseDiacriticsAndApostrophes() {
    assertThat(
            Words.of("Sana'a Côte d’Ivoire L'Ukraine İstanbul Łódź Йемен ＦＵＬＬ don't Syria's U.S."))
        .containsExactly(
            "sanaa",
            "cote",
            "d",
            "ivoire",
            "l",
            "ukraine",
            "istanbul",
            "lodz",
            "иемен",
            "full",
            "dont",
            "syria",
            "'s",
            "u.s.");
  }

  @Test
  void splitsHyphenatedWordsAndRemembersTheHyphen() {
    Tokens tokens = tokens("Iran-backed militias — F-16 jets, 1,200 men");

    assertThat(norms(tokens))
        .containsExactly("iran", "backed", "militias", "-", "f", "16", "jets", ",", "1200", "men");
    assertThat(tokens.isJoined(1)).isTrue();
    assertThat(tokens.isJoined(2)).isFalse();
    assertThat(tokens.isNumber(8)).isTrue();
  }

  @Test
  void givesEveryTokenItsSpanInTheOriginal() {
    String text = "Kampf in “Łódź”: 2 Tote. Straße 😀 zu 停火";
    Tokens tokens = tokens(text);

    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.surface(i))
          .isEqualTo(text.substring(tokens.start(i), tokens.end(i)))
          .isNotBlank();
      if (i > 0) {
        assertThat(tokens.start(i)).isGreaterThanOrEqualTo(tokens.end(i - 1));
      }
    }
  }

  @Test
  void looksWordsUpWhileItScans() {
    Vocabulary.Builder builder = new Vocabulary.Builder();
    int strike = builder.add("strike");
    int cafe = builder.add("cafe");
    int us = builder.add("u.s.");
    Tokens tokens =
        new Tokenizer(builder.build())
            .tokenize(null, "Strike CAFÉ U.S cafe\u0301 other", TextFormat.PLAIN);

    assertThat(tokens.id(0)).isEqualTo(strike);
    assertThat(tokens.id(1)).isEqualTo(cafe);
    assertThat(tokens.id(2)).isEqualTo(us);
    assertThat(tokens.id(3)).isEqualTo(cafe);
    assertThat(tokens.id(4)).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void tellsCaptionsBoilerplateAndRepeatedLinesApart() {
    Tokens tokens =
        new Tokenizer(new Vocabulary.Builder().build())
            .tokenize(
                "Army shells the port of Arwad",
                """
                Army shells the port of Arwad
                Fleet moves out to sea at dawn
                Fleet moves out to sea at dawn 01:12
                The fleet left at dawn. Nobody was hurt.
                Read more: ten years of war
                A soldier stands guard (Photo by A. Nother)
                """,
                TextFormat.PLAIN);

    assertThat(parts(tokens))
        .containsExactly(
            Part.TITLE,
            Part.CAPTION,
            Part.CAPTION,
            Part.CAPTION,
            Part.BODY,
            Part.BODY,
            Part.BOILERPLATE,
            Part.CAPTION);
    assertThat(tokens.isRepeated(1)).isTrue();
    assertThat(tokens.isRepeated(2)).isFalse();
    assertThat(tokens.isRepeated(3)).isTrue();
  }

  @Test
  void readsHtmlWithSpansInTheMarkup() {
    String html =
        "<nav>Home World</nav><p>Troops <b>shelled</b> the caf&eacute; &amp; bar.</p><figure><img alt=x><figcaption>Smoke"
            + " rises</figcaption></figure><script>var strike=1</script><p>It is quiet&nbsp;now</p>";
    Tokens tokens =
        new Tokenizer(new Vocabulary.Builder().build()).tokenize(null, html, TextFormat.GUESS);

    assertThat(surfaces(tokens))
        .containsExactly(
            "Home",
            "World",
            "Troops",
            "shelled",
            "the",
            "caf&eacute;",
            "&amp;",
            "bar",
            ".",
            "Smoke",
            "rises",
            "It",
            "is",
            "quiet",
            "now");
    assertThat(parts(tokens)).containsExactly(Part.BOILERPLATE, Part.BODY, Part.CAPTION, Part.BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "(",
        "\u0301",
        "😀",
        "<",
        "&",
        ".",
        "\n",
        ". ",
        "<b>",
        "<a<",
        "'s",
        "A.",
        "1,",
        "-",
        "\uD800",
        "é",
        "а",
        "停",
        "\u200d",
        "&#",
        "<p>&amp;"
      })
  void readsTwoMillionOfAnything(String unit) {
    String text = unit.repeat(2_000_000 / unit.length() / (unit.startsWith("<") ? 8 : 1));

    Tokens tokens = tokenizer.tokenize(text.substring(0, 1000), text, TextFormat.GUESS);

    assertThat(tokens.size()).isLessThanOrEqualTo(text.length() + 1000);
    for (int s = 0; s < Math.min(10, tokens.sentenceCount()); s++) {
      assertThat(tokens.endToken(s)).isGreaterThan(tokens.firstToken(s));
    }
  }

  private Tokens tokens(String text) {
    return tokenizer.tokenize(null, text, TextFormat.PLAIN);
  }

  private List<String> sentences(String text) {
    Tokens tokens = tokens(text);
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      sentences.add(text.substring(tokens.sentenceStart(s), tokens.sentenceEnd(s)));
    }
    return sentences;
  }

  private static List<String> norms(Tokens tokens) {
    List<String> norms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      norms.add(tokens.norm(i));
    }
    return norms;
  }

  private static List<String> surfaces(Tokens tokens) {
    List<String> surfaces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      surfaces.add(tokens.surface(i));
    }
    return surfaces;
  }

  private static List<Part> parts(Tokens tokens) {
    List<Part> parts = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      parts.add(tokens.part(s));
    }
    return parts;
  }
}
