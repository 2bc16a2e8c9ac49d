package io.wirewatch.feed.xml;

/**
 * What stands before the root element.
 *
 * @param root index of the root's {@code <}, or -1 when there is none
 * @param doctype the text of the DOCTYPE, or empty
 * @param junk whether there was text before the document
 */
record Prolog(int root, String doctype, boolean junk) {

  /** A document with more comments and instructions than this before its root has none. */
  private static final int MAX_PARTS = 1_000;

  /** A DOCTYPE longer than this is taken to end at its first {@code >}. */
  private static final int MAX_DOCTYPE = 1 << 16;

  /** Scans XML declaration, processing instructions, comments and DOCTYPE from an index on. */
  static Prolog scan(String text, int from) {
    int i = from;
    boolean junk = false;
    String doctype = "";
    for (int parts = 0; parts < MAX_PARTS; parts++) {
      int lt = text.indexOf('<', i);
      if (lt < 0 || lt + 1 >= text.length()) {
        break;
      }
      junk |= !blank(text, i, lt);
      char next = text.charAt(lt + 1);
      if (nameStart(next)) {
        return new Prolog(lt, doctype, junk);
      }
      i = next == '?' || next == '!' ? end(text, lt) : lt + 1;
      junk |= i == lt + 1;
      if (doctype.isEmpty() && text.regionMatches(true, lt, "<!DOCTYPE", 0, 9)) {
        doctype = text.substring(lt, i);
      }
    }
    return new Prolog(-1, doctype, junk);
  }

  /** The end of the construct; when it has none, the index after its {@code <}. */
  private static int end(String text, int lt) {
    if (text.charAt(lt + 1) == '?') {
      return instructionEnd(text, lt);
    }
    return text.startsWith("<!--", lt) ? commentEnd(text, lt) : declarationEnd(text, lt);
  }

  /** An XML declaration may have lost its second question mark. */
  private static int instructionEnd(String text, int lt) {
    int limit = Math.min(text.length(), lt + MAX_DOCTYPE);
    int gt = text.indexOf('>', lt, limit);
    if (gt < 0) {
      return lt + 1;
    }
    if (text.charAt(gt - 1) == '?' || text.regionMatches(true, lt, "<?xml ", 0, 6)) {
      return gt + 1;
    }
    int proper = text.indexOf("?>", lt, limit);
    return proper < 0 ? gt + 1 : proper + 2;
  }

  /** A comment that never closes hides the rest of the document. */
  private static int commentEnd(String text, int lt) {
    int close = text.indexOf("-->", lt + 4);
    return close < 0 ? text.length() : close + 3;
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

  /** The end of {@code <!DOCTYPE …>}, with quotes and an internal subset in brackets inside. */
  private static int declarationEnd(String text, int from) {
    int brackets = 0;
    char quote = 0;
    int limit = Math.min(text.length(), from + MAX_DOCTYPE);
    for (int i = from; i < limit; i++) {
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
    int gt = text.indexOf('>', from, limit);
    return gt < 0 ? from + 1 : gt + 1;
  }
}
