package io.wirewatch.feed.xml;

/** Writes the inside of an element as HTML, the form in which feeds hand on inline markup. */
public final class Markup {
  private Markup() {}

  /** The content of the element as HTML: text escaped, prefixes of XHTML dropped. */
  public static String inner(XmlElement element) {
    StringBuilder out = new StringBuilder();
    children(element, out);
    return out.toString();
  }

  private static void children(XmlElement element, StringBuilder out) {
    for (Object child : element.children()) {
      switch (child) {
        case XmlElement inner -> element(inner, out);
        default -> escape(child.toString(), false, out);
      }
    }
  }

  private static void element(XmlElement element, StringBuilder out) {
    String name = element.vocabulary() == Vocabulary.XHTML ? element.local() : element.name();
    out.append('<').append(name);
    String[] attributes = element.attributes();
    for (int i = 0; i < attributes.length; i += 2) {
      if (!(element.vocabulary() == Vocabulary.XHTML && attributes[i].startsWith("xmlns"))) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], true, out);
        out.append('"');
      }
    }
    if (element.children().isEmpty()) {
      out.append(" />");
      return;
    }
    out.append('>');
    children(element, out);
    out.append("</").append(name).append('>');
  }

  private static void escape(String text, boolean quotes, StringBuilder out) {
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quotes ? "&quot;" : null;
            default -> null;
          };
      if (entity != null) {
        out.append(text, copied, i).append(entity);
        copied = i + 1;
      }
    }
    out.append(text, copied, text.length());
  }
}
