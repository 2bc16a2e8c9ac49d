package io.wirewatch.feed;

import io.wirewatch.feed.FeedText.Type;
import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.text.HtmlLinks;
import io.wirewatch.feed.xml.Markup;
import io.wirewatch.feed.xml.Vocabulary;
import io.wirewatch.feed.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles, summaries and contents: RFC 4287 sections 3.1 and 4.1.3.3, Atom 0.3's {@code mode}, and
 * RSS, where everything may be HTML.
 */
final class TextConstruct {
  /** A closing tag, a line break or an image: signs that text without a type is escaped HTML. */
  private static final Pattern MARKUP =
      Pattern.compile("</[a-zA-Z][a-zA-Z0-9]{0,9}>|<(?:br|p|img|hr)\\b[^<>]{0,500}>");

  private final Reading reading;
  private final Bases bases;

  TextConstruct(Reading reading, Bases bases) {
    this.reading = reading;
    this.bases = bases;
  }

  /** A title: as {@link #read}, but cut to the limit for short texts. */
  @Nullable FeedText title(XmlElement element, Supplier<String> place) {
    FeedText text = read(element, place);
    if (text == null) {
      return null;
    }
    String cut = reading.shortText(text.value(), place);
    return cut == null || cut.equals(text.value()) ? text : new FeedText(cut, text.type());
  }

  /** The text of an element; null when it is absent or the element is empty. */
  @Nullable FeedText read(XmlElement element, Supplier<String> place) {
    String type = attribute(element, "type");
    FeedText text = unresolved(element, type, place);
    String value = reading.longText(text.value(), place).strip();
    if (value.isEmpty()) {
      return null;
    }
    if (text.type() == Type.HTML) {
      value = HtmlLinks.resolve(bases.of(element), value);
    }
    return new FeedText(value, text.type());
  }

  private FeedText unresolved(XmlElement element, String type, Supplier<String> place) {
    if (attribute(element, "mode").equals("base64") || binary(element, type)) {
      return base64(element, place);
    }
    if (element.hasElements()) {
      return new FeedText(inline(element, type), Type.HTML);
    }
    String text = element.text();
    return new FeedText(text, html(element, type, text) ? Type.HTML : Type.PLAIN);
  }

  private static String attribute(XmlElement element, String name) {
    String value = element.attribute(name);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  /** RFC 4287 section 4.1.3.3: media types that are neither text nor XML are base64. */
  private static boolean binary(XmlElement element, String type) {
    return element.vocabulary() == Vocabulary.ATOM
        && type.indexOf('/') > 0
        && attribute(element, "mode").isEmpty()
        && !element.hasElements()
        && !type.startsWith("text/")
        && !type.contains("xml")
        && !type.contains("html");
  }

  private FeedText base64(XmlElement element, Supplier<String> place) {
    String encoded = element.text();
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(encoded);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new FeedText(text, text.indexOf('<') >= 0 ? Type.HTML : Type.PLAIN);
    } catch (IllegalArgumentException notBase64) {
      reading
          .problems()
          .add(
              ProblemKind.BAD_VALUE,
              "the text is declared as base64 but is not; it was kept as it is",
              place.get());
      return new FeedText(encoded, Type.PLAIN);
    }
  }

  /** Inline markup; XHTML's wrapping div is no part of the content (RFC 4287 section 3.1.1.3). */
  private static String inline(XmlElement element, String type) {
    List<XmlElement> elements = element.elements();
    if (elements.size() == 1 && elements.getFirst().local().equals("div")) {
      XmlElement div = elements.getFirst();
      boolean alone = element.text().strip().equals(div.text().strip());
      if (alone && type.equals("html") && !div.hasElements()) {
        return div.text();
      }
      if (alone && type.equals("xhtml")) {
        return Markup.inner(div);
      }
    }
    return Markup.inner(element);
  }

  private static boolean html(XmlElement element, String type, String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return false;
    }
    if (type.equals("plain") || type.equals("text") || type.equals("text/plain")) {
      return false;
    }
    if (element.vocabulary() == Vocabulary.ATOM && type.isEmpty()) {
      boolean escaped = attribute(element, "mode").equals("escaped");
      return escaped || MARKUP.matcher(text).find();
    }
    return true;
  }
}
