package io.wirewatch.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

  /** The examples of RFC 3986 section 5.4, but for those that only a strict parser tells apart. */
  @ParameterizedTest
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    "g?y#s, http://a/b/c/g?y#s",
    ";x, http://a/b/c/;x",
    "g;x, http://a/b/c/g;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../, http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "/./g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    "..g, http://a/b/c/..g",
    "./../g, http://a/b/g",
    "g/./h, http://a/b/c/g/h",
    "g/../h, http://a/b/c/h",
    "g?y/../x, http://a/b/c/g?y/../x",
    "'  a b\u00E9 ', http://a/b/c/a b\u00E9",
  })
  void resolvesAsTheRfcSays(String reference, String expected) {
    assertThat(Urls.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
  }

  @Test
  void resolvesAgainstAHostWithoutPath() {
    assertThat(Urls.resolve("https://e.org?x", "y")).isEqualTo("https://e.org/y");
  }

  @Test
  void keepsAReferenceWithoutAUsableBase() {
    assertThat(Urls.resolve(null, " a/b ")).isEqualTo("a/b");
    assertThat(Urls.resolve("mailto:a@b", "x")).isEqualTo("x");
  }
}
