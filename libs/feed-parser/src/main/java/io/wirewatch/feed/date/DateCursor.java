package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateTokens.Kind;
import io.wirewatch.feed.date.DateTokens.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position in the tokens of a date; all forms of it move the same one. */
final class DateCursor {
  private final List<Token> tokens;
  private int at;

  DateCursor(DateTokens tokens) {
    this.tokens = tokens.list();
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  /** How many tokens were passed. */
  int passed() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  /** The token so many ahead; 0 is the next one. It must exist. */
  Token token(int ahead) {
    return tokens.get(at + ahead);
  }

  /** The last token passed, or null at the beginning. */
  @Nullable Token previous() {
    return at > 0 ? tokens.get(at - 1) : null;
  }

  boolean isMark(int ahead, char mark) {
    return has(ahead) && token(ahead).is(mark);
  }

  boolean isNumber(int ahead) {
    return has(ahead) && token(ahead).kind() == Kind.NUMBER;
  }

  boolean isWord(int ahead) {
    return has(ahead) && token(ahead).kind() == Kind.WORD;
  }

  /** Whether a token is there and stands right behind the one before. */
  boolean isJoined(int ahead) {
    return has(ahead) && !token(ahead).spaced();
  }

  private boolean has(int ahead) {
    return at + ahead < tokens.size();
  }
}
