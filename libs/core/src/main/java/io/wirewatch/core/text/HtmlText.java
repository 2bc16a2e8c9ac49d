package io.wirewatch.core.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Reads HTML with jsoup: the text of its blocks, a blank line between them, each character with its
 * span in the original. Scripts and styles disappear; navigation, asides and footers are
 * boilerplate; figcaptions and what is classed as a caption are captions.
 */
final class HtmlText implements NodeVisitor {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "head",
          "iframe",
          "object",
          "select",
          "option",
          "button",
          "textarea");
  private static final Set<String> BOILERPLATE =
      Set.of("nav", "footer", "aside", "form", "header", "menu");
  private static final int LONGEST_REFERENCE = 34;
  private static final int MAX_DEPTH = 512;

  private final String html;
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private byte[] parts;
  private int length;
  private int silentDepth = -1;
  private int partDepth = -1;
  private Part part = Part.BODY;

  private HtmlText(String html) {
    this.html = html;
    int capacity = html.length() + 16;
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    parts = new byte[capacity];
  }

  static SourceText read(String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
    HtmlText text = new HtmlText(html);
    Jsoup.parse(html, "", parser).traverse(text);
    byte[] bytes = Bytes.of(new String(text.chars, 0, text.length));
    return new SourceText(html, text.chars, bytes, text.length, text.starts, text.ends, text.parts);
  }

  @Override
  public void head(Node node, int depth) {
    if (silentDepth >= 0) {
      return;
    }
    if (node instanceof TextNode words) {
      append(words);
    } else if (node instanceof Element element) {
      enter(element, depth);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (depth == silentDepth) {
      silentDepth = -1;
    } else if (silentDepth < 0 && node instanceof Element element) {
      if (element.isBlock()) {
        breakLine();
      }
      if (depth == partDepth) {
        partDepth = -1;
        part = Part.BODY;
        breakLine();
      }
    }
  }

  private void enter(Element element, int depth) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      silentDepth = depth;
      return;
    }
    if (element.isBlock() || name.equals("br")) {
      breakLine();
    }
    if (partDepth < 0) {
      Part own = partOf(element, name);
      if (own != Part.BODY) {
        breakLine();
        part = own;
        partDepth = depth;
      }
    }
  }

  private static Part partOf(Element element, String name) {
    if (name.equals("figcaption")) {
      return Part.CAPTION;
    }
    if (BOILERPLATE.contains(name)) {
      return Part.BOILERPLATE;
    }
    String style = element.className();
    if (style.isEmpty()) {
      return Part.BODY;
    }
    String lower = style.toLowerCase(Locale.ROOT);
    if (lower.contains("caption") || lower.contains("photo-credit")) {
      return Part.CAPTION;
    }
    boolean aside =
        lower.contains("newsletter")
            || lower.contains("related")
            || lower.contains("share-")
            || lower.contains("subscribe")
            || lower.contains("cookie")
            || lower.contains("breadcrumb");
    return aside ? Part.BOILERPLATE : Part.BODY;
  }

  private void append(TextNode node) {
    int from = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
    String words = node.getWholeText();
    int at = Math.max(0, from);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int end = Math.min(html.length(), at + 1);
      boolean reference = at < html.length() && html.charAt(at) == '&';
      int decoded = 1;
      if (reference) {
        end = referenceEnd(at, c);
        decoded = end > at + 1 && Character.isHighSurrogate(c) && i + 1 < words.length() ? 2 : 1;
      } else if (c == '\n'
          && at + 1 < html.length()
          && html.charAt(at) == '\r'
          && html.charAt(at + 1) == '\n') {
        end = at + 2;
      }
      for (int k = 0; k < decoded; k++) {
        add(words.charAt(i + k), Math.min(at, html.length() - 1), end);
      }
      i += decoded - 1;
      at = from < 0 ? 0 : Math.min(end, html.length());
    }
  }

  /**
   * The end of the character reference at {@code at} that was read as {@code c}, or just behind the
   * '&amp;' if it is none.
   */
  private int referenceEnd(int at, char c) {
    int limit = Math.min(html.length(), at + LONGEST_REFERENCE);
    int end = at + 1;
    while (end < limit
        && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '#')) {
      end++;
    }
    if (end < limit && html.charAt(end) == ';') {
      String decoded = Parser.unescapeEntities(html.substring(at, end + 1), false);
      return decoded.isEmpty() || decoded.charAt(0) != c || decoded.length() > 2 ? at + 1 : end + 1;
    }
    if (c == '&') {
      return at + 1;
    }
    String bare = Parser.unescapeEntities(html.substring(at, end), false);
    return bare.length() == 1 && bare.charAt(0) == c ? end : at + 1;
  }

  private void add(char c, int start, int end) {
    if (length == chars.length) {
      grow();
    }
    chars[length] = c == '\n' || c == '\r' ? ' ' : c;
    starts[length] = start;
    ends[length] = end;
    parts[length] = (byte) part.ordinal();
    length++;
  }

  /** A blank line, which no sentence crosses. */
  private void breakLine() {
    if (length > 0 && chars[length - 1] != '\n') {
      int at = ends[length - 1];
      for (int i = 0; i < 2; i++) {
        if (length == chars.length) {
          grow();
        }
        chars[length] = '\n';
        starts[length] = at;
        ends[length] = at;
        parts[length] = (byte) part.ordinal();
        length++;
      }
    }
  }

  private void grow() {
    int capacity = chars.length * 2;
    chars = Arrays.copyOf(chars, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    parts = Arrays.copyOf(parts, capacity);
  }
}
