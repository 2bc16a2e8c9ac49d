package io.wirewatch.cli.input;

import io.wirewatch.events.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article that is a file of its own.
 *
 * @param title headline, or empty: a first line is no title unless said so
 * @param publishedAt when, or null if it is not said
 * @param language declared language, or null
 * @param url link, or null
 */
public record Document(
    String title, @Nullable Instant publishedAt, @Nullable String language, @Nullable String url) {

  /** The article in {@code input}; {@code now} stands in for an unknown time of publication. */
  public Article read(Input input, boolean html, Instant now) throws InputException {
    byte[] bytes = input.document();
    return html
        ? page(input, bytes, now)
        : article(input, decoded(bytes), Article.Format.TEXT, now);
  }

  private Article page(Input input, byte[] bytes, Instant now) {
    org.jsoup.nodes.Document page = parsed(bytes);
    String lang = page.select("html").attr("lang");
    Document known =
        new Document(
            title.isEmpty() ? headline(page) : title,
            publishedAt == null ? published(page) : publishedAt,
            language == null && !lang.isBlank() ? lang : language,
            url == null ? blankToNull(page.select("link[rel=canonical]").attr("href")) : url);
    Charset charset = page.charset();
    return known.article(input, new String(bytes, charset), Article.Format.HTML, now);
  }

  private Article article(Input input, String text, Article.Format format, Instant now) {
    Instant published = publishedAt == null ? now : publishedAt;
    return new Article(
        input.label(),
        1,
        "-",
        "",
        url,
        title,
        text,
        format,
        language,
        List.of(),
        List.of(),
        published,
        publishedAt == null ? Article.DateQuality.ABSENT : Article.DateQuality.STATED,
        published,
        null,
        false,
        1);
  }

  private static org.jsoup.nodes.Document parsed(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String headline(org.jsoup.nodes.Document page) {
    String stated = page.select("meta[property=og:title]").attr("content");
    if (!stated.isBlank()) {
      return stated.strip();
    }
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? headings.getFirst().text() : page.title();
  }

  private static @Nullable Instant published(org.jsoup.nodes.Document page) {
    String stated = page.select("meta[property=article:published_time]").attr("content");
    try {
      return stated.isBlank() ? null : Times.read(stated, "article:published_time");
    } catch (IllegalArgumentException e) {
      return null; // a page's broken metadata is no reason to refuse the page
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** UTF-8, or Windows-1252 where the bytes are not UTF-8. */
  private static String decoded(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Reads a time given on the command line. */
  public static Instant time(String text) {
    return Times.read(text, "--published");
  }
}
