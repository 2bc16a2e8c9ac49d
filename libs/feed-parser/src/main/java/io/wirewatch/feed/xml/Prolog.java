package io.wirewatch.feed.xml;

/**
 * What stands before the root element.
 *
 * @param root index of the root's {@code <}, or -1 when there is none
 * @param doctype the text of the DOCTYPE, or empty
 * @param junk whether there was text before the document
 */
record Prolog(int root, String doctype, boolean junk) {

  /** Scans XML declaration, processing instructions, comments and DOCTYPE from an index on. */
  static Prolog scan(String text, int from) {
    int i = from;
    boolean junk = false;
    String doctype = "";
    while (true) {
      int lt = text.indexOf('<', i);
      if (lt < 0 || lt + 1 >= text.length()) {
        return new Prolog(-1, doctype, junk);
      }
      junk |= !blank(text, i, lt);
      char next = text.charAt(lt + 1);
      if (next == '?') {
        i = after(text, "?>", lt + 2);
      } else if (text.startsWith("<!--", lt)) {
        i = after(text, "-->", lt + 4);
      } else if (next == '!') {
        i = declarationEnd(text, lt);
        doctype = doctype.isEmpty() ? text.substring(lt, i) : doctype;
      } else if (nameStart(next)) {
        return new Prolog(lt, doctype, junk);
      } else {
        junk = true;
        i = lt + 1;
      }
    }
  }

  static boolean nameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 0x7F;
  }

  private static boolean blank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\uFEFF') {
        return false;
      }
    }
    return true;
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? from : found + end.length();
  }

  /** The end of {@code <!DOCTYPE …>}, with quotes and an internal subset in brackets inside. */
  private static int declarationEnd(String text, int from) {
    int brackets = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        return i + 1;
      }
    }
    int gt = text.indexOf('>', from);
    return gt < 0 ? text.length() : gt + 1;
  }
}
