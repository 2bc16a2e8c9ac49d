package io.wirewatch.feed.xml;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;

/**
 * Makes a broken document safe for the tolerant reader, in one pass: bare ampersands are escaped (a
 * URL's {@code &copy=1} is not ©), the document's own entities are replaced, forbidden characters
 * are dropped, and tags of absurd length become text (the reader's cost grows with the square of
 * their attributes).
 */
final class Repair {
  private static final int MAX_TAG = 1 << 15;
  private static final int MAX_NAME = 32;

  private final String in;
  private final Entities entities;
  private final StringBuilder out;
  private int nextGt = -1;
  private int dropped;

  private Repair(String in, Entities entities) {
    this.in = in;
    this.entities = entities;
    this.out = new StringBuilder(in.length() + 64);
  }

  static String apply(String text, Entities entities, ProblemLog problems) {
    Repair repair = new Repair(text, entities);
    repair.run();
    if (repair.dropped > 0) {
      problems.add(
          ProblemKind.FORBIDDEN_CHARACTERS,
          repair.dropped + " characters that XML forbids were dropped");
    }
    return repair.out.toString();
  }

  private void run() {
    int i = 0;
    while (i < in.length()) {
      int special = i;
      while (special < in.length() && in.charAt(special) != '<' && in.charAt(special) != '&') {
        special++;
      }
      copy(i, special);
      if (special == in.length()) {
        return;
      }
      i = in.charAt(special) == '<' ? markup(special) : ampersand(special);
    }
  }

  /** Copies a stretch without the characters XML forbids. */
  private void copy(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (!Characters.allowed(in.charAt(i))) {
        out.append(in, start, i);
        start = i + 1;
        dropped++;
      }
    }
    out.append(in, start, to);
  }

  /** Copies a CDATA section or comment whole; of a tag only its {@code <}. */
  private int markup(int at) {
    if (in.startsWith("<![CDATA[", at)) {
      return copyTo("]]>", at);
    }
    if (in.startsWith("<!--", at)) {
      return copyTo("-->", at);
    }
    if (nextGt < at) {
      int found = in.indexOf('>', at);
      nextGt = found < 0 ? in.length() : found;
    }
    out.append(nextGt - at > MAX_TAG ? "&lt;" : "<");
    return at + 1;
  }

  private int copyTo(String end, int at) {
    int found = in.indexOf(end, at);
    int stop = found < 0 ? in.length() : found + end.length();
    copy(at, stop);
    return stop;
  }

  private int ampersand(int at) {
    int i = at + 1;
    int limit = Math.min(in.length(), i + MAX_NAME);
    while (i < limit && (Character.isLetterOrDigit(in.charAt(i)) || in.charAt(i) == '#')) {
      i++;
    }
    if (i == at + 1 || i >= in.length() || in.charAt(i) != ';') {
      out.append("&amp;");
      return at + 1;
    }
    String name = in.substring(at + 1, i);
    if (entities.declares(name)) {
      out.append(entities.expand(name).replace("&", "&amp;").replace("<", "&lt;"));
    } else {
      out.append(in, at, i + 1);
    }
    return i + 1;
  }
}
