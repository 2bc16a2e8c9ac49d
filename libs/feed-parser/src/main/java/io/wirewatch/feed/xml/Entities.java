package io.wirewatch.feed.xml;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The named entities of one document: those of HTML, and those its DOCTYPE declares as short plain
 * text, which may contain character references. A declaration that refers to others, or outside, is
 * never expanded, and all expansions together are bounded.
 */
final class Entities {
  private static final Pattern DECLARATION =
      Pattern.compile("<!ENTITY\\s{1,99}([\\w.:-]{1,99})\\s{1,99}(?:\"([^\"]*+)\"|'([^']*+)'|)");
  private static final Pattern CHARACTER = Pattern.compile("&#x?\\w{1,8};");
  private static final Pattern PREDEFINED =
      Pattern.compile("&(?:amp|lt|gt|quot|apos|#x?\\w{1,8});");
  private static final int MAX_DECLARED = 200;
  private static final int MAX_VALUE = 1_000;
  private static final int MAX_EXPANDED = 1 << 20;

  private final Map<String, String> declared = new HashMap<>();
  private final ProblemLog problems;
  private int expanded;

  Entities(String doctype, ProblemLog problems) {
    this.problems = problems;
    Matcher m = DECLARATION.matcher(doctype);
    for (int i = 0; i < MAX_DECLARED && m.find(); i++) {
      String value = m.group(2) != null ? m.group(2) : m.group(3);
      String text = value == null ? null : plain(value);
      if (text != null) {
        declared.putIfAbsent(m.group(1), text);
      } else {
        problems.add(
            ProblemKind.ENTITY_NOT_EXPANDED,
            "entity "
                + ProblemLog.quote(m.group(1))
                + " is external, nested or longer than "
                + MAX_VALUE
                + " characters and is never expanded");
      }
    }
  }

  /**
   * The text of a declared value, or null when it refers to other entities. Character references
   * count where it is declared, what they leave where it is used (XML 1.0, section 4.5).
   */
  private static @Nullable String plain(String value) {
    if (value.length() > MAX_VALUE || value.indexOf('%') >= 0) {
      return null;
    }
    if (value.indexOf('&') < 0) {
      return value;
    }
    String declared =
        CHARACTER
            .matcher(value)
            .replaceAll(
                reference ->
                    Matcher.quoteReplacement(Parser.unescapeEntities(reference.group(), true)));
    return PREDEFINED.matcher(declared).replaceAll("").indexOf('&') < 0
        ? Parser.unescapeEntities(declared, true)
        : null;
  }

  /** The text of {@code &name;}; an unknown name stays as it was written. */
  String expand(String name) {
    String own = declared.get(name);
    if (own == null) {
      return Parser.unescapeEntities('&' + name + ';', true);
    }
    expanded += own.length();
    if (expanded > MAX_EXPANDED) {
      if (expanded - own.length() <= MAX_EXPANDED) {
        problems.add(
            ProblemKind.ENTITY_NOT_EXPANDED,
            "the expansions of the document's own entities exceed " + MAX_EXPANDED + " characters");
      }
      return "";
    }
    return own;
  }

  boolean declares(String name) {
    return declared.containsKey(name);
  }
}
