package io.wirewatch.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a <b>b</b>c | a bc",
        "<p>a</p><p>b</p> | a b",
        "a<br/>b | a b",
        "1 < 2 > 1 | 1 < 2 > 1",
        "I <3 you | I <3 you",
        "a<!-- c -->b | a b",
        "a<script>if (1<2) x()</script>b | a b",
        "<a title=\">\">x</a> | x",
        "&#8220;x&#8221; &amp;amp; &nbsp; y | “x” &amp; y",
        "a&shy;b | ab",
        "x <unclosed | x <unclosed",
        "<img alt='a>b'>c | c",
      })
  void keepsTheWordsOfAFragment(String html, String plain) {
    assertThat(HtmlText.plain(html)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<a href=\"/x?a=1&amp;b\">y</a> | <a href=\"http://e.org/x?a=1&amp;b\">y</a>",
        "<a href=x>y</a> | <a href=http://e.org/d/x>y</a>",
        "<img alt='src=\"q\"' SRC = 'i.png'/> | <img alt='src=\"q\"' SRC = 'http://e.org/d/i.png'/>",
        "<a href=\"http://o.org/\">y</a> | <a href=\"http://o.org/\">y</a>",
        "<a href=\"#n\">y</a> | <a href=\"#n\">y</a>",
        "<a data-href='x'>y</a> | <a data-href='x'>y</a>",
        "href='x' | href='x'",
      })
  void makesTheLinksOfAFragmentAbsolute(String html, String resolved) {
    assertThat(HtmlLinks.resolve("http://e.org/d/", html)).isEqualTo(resolved);
  }
}
