package io.wirewatch.feed;

import io.wirewatch.feed.problem.Problem;
import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.text.BodyDecoder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a response into a feed. The format is found in the bytes; headers are only
 * hints. Any bytes give a result: what is wrong is told as problems. Time and memory are linear in
 * the size of the body, which is bounded. Stateless and safe for use by many threads.
 */
public final class FeedParser {
  private final FeedLimits limits;

  /** A parser with the default limits. */
  public FeedParser() {
    this(FeedLimits.DEFAULT);
  }

  /** A parser with limits of its own. */
  public FeedParser(FeedLimits limits) {
    this.limits = limits;
  }

  /** Reads a body; never throws. */
  public ParsedFeed parse(byte[] body, FeedSource source) {
    ProblemLog problems = new ProblemLog();
    try {
      return read(body, source, problems);
    } catch (RuntimeException | StackOverflowError defect) {
      return new ParsedFeed(
          null,
          FeedInfo.EMPTY,
          List.of(),
          List.of(
              new Problem(
                  ProblemKind.INTERNAL,
                  "the parser failed on this document (" + defect + "); please report it",
                  null)));
    }
  }

  private ParsedFeed read(byte[] body, FeedSource source, ProblemLog problems) {
    byte[] bytes = body;
    if (body.length > limits.maxBytes()) {
      problems.add(
          ProblemKind.TOO_LARGE,
          "the body has "
              + body.length
              + " bytes; only the first "
              + limits.maxBytes()
              + " were read");
      bytes = Arrays.copyOf(body, limits.maxBytes());
    }
    String text = BodyDecoder.decode(bytes, source.contentType(), problems);
    ParsedFeed feed =
        switch (firstCharacter(text)) {
          case null -> empty(problems);
          case '{', '[' -> new JsonFeedReader(limits, source, problems).read(text);
          default -> new XmlFeedReader(limits, source, problems).read(text);
        };
    return feed;
  }

  private static ParsedFeed empty(ProblemLog problems) {
    problems.add(ProblemKind.EMPTY, "the body is empty");
    return new ParsedFeed(null, FeedInfo.EMPTY, List.of(), problems.list());
  }

  /** The first character that is no white space, byte order mark or control; null when none is. */
  private static @Nullable Character firstCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\uFEFF' && c != '\uFFFE' && !Character.isWhitespace(c)) {
        return c;
      }
    }
    return null;
  }
}
