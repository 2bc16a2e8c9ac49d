package io.wirewatch.cli.score;

import java.util.regex.Pattern;

/** Takes the markup out of an HTML text that is shown to a person. Not used for analysing. */
final class Tags {
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern BLOCK_END =
      Pattern.compile("(?i)<(?:/(?:p|div|h[1-6]|li|tr|section|article)|br\\s*/?)>");
  private static final Pattern TAG = Pattern.compile("(?s)<[/!a-zA-Z][^<>]*>");
  private static final Pattern BLANK_LINES = Pattern.compile("[ \\t]*\\n\\s*\\n\\s*");

  private Tags() {}

  static String strip(String html) {
    String visible = UNSEEN.matcher(html).replaceAll(" ");
    String lines = BLOCK_END.matcher(visible).replaceAll("\n\n");
    String text = TAG.matcher(lines).replaceAll("");
    return BLANK_LINES
        .matcher(org.jsoup.parser.Parser.unescapeEntities(text, false))
        .replaceAll("\n\n")
        .strip();
  }
}
