package io.wirewatch.core.analysis;

import io.wirewatch.events.Article;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles with nothing but what an analysis reads. */
final class Articles {
  static final Instant PUBLISHED = Instant.parse("2024-06-20T12:00:00Z");

  private Articles() {}

  /** A text whose feed declares no language. */
  static Article of(String text) {
    return of("", text, null);
  }

  static Article of(String title, String text, @Nullable String language) {
    return new Article(
        "a",
        1,
        "-",
        "",
        null,
        title,
        text,
        Article.Format.TEXT,
        language,
        List.of(),
        List.of(),
        PUBLISHED,
        Article.DateQuality.STATED,
        PUBLISHED,
        null,
        false,
        1);
  }
}
