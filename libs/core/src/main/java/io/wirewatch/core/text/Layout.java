package io.wirewatch.core.text;

import java.util.Locale;

/**
 * Tells captions, boilerplate and repeated sentences from running text by the form of lines: plain
 * text has no other mark of them. A line without a full stop that stands more than once, or above a
 * running time, is a caption.
 */
final class Layout {
  private static final int LONGEST_LINE = 160;
  private static final String[] BOILERPLATE_STARTS = {
    "read more",
    "read also",
    "read next",
    "sign up",
    "subscribe",
    "follow us",
    "click here",
    "advertisement",
    "share this",
    "copyright",
    "related",
    "see also",
    "more on this",
    "more from",
    "recommended",
    "most popular",
    "most read",
    "trending",
    "editor's picks",
    "story highlights",
    "source:",
    "listen to",
    "watch:",
    "watch now",
    "download",
    "©",
    "(c)",
    "newsletter",
    "get the latest",
    "читайте также",
    "подписывайтесь",
    "подпишитесь",
    "реклама"
  };
  private static final String[] LIST_STARTS = {
    "related",
    "see also",
    "more on this",
    "more from",
    "recommended",
    "most popular",
    "most read",
    "trending",
    "read next",
    "editor's picks",
    "читайте также"
  };
  private static final String[] CAPTION_CUES = {
    ".jpg",
    ".jpeg",
    ".png",
    "getty images",
    "file photo",
    "(photo",
    "photo:",
    "ap photo",
    "photo by",
    "afp photo",
    "/reuters",
    "image:",
    "pictured",
    "фото:"
  };
  private static final String[] RIGHTS = {
    "all rights reserved", "terms of use", "privacy policy", "все права защищены"
  };

  private Layout() {}

  static void apply(Tokens tokens, SourceText source) {
    markRepeated(tokens);
    boolean inList = false;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      if (tokens.part(s) != Part.BODY) {
        continue;
      }
      boolean line = tokens.hasSentenceFlag(s, Tokens.STARTS_LINE | Tokens.ENDS_LINE);
      boolean heading = line && !tokens.hasSentenceFlag(s, Tokens.TERMINATED);
      int length = tokens.sentenceEnd(s) - tokens.sentenceStart(s);
      if (!line || length > LONGEST_LINE) {
        inList = false;
        continue;
      }
      String words =
          source
              .original()
              .substring(tokens.sentenceStart(s), tokens.sentenceEnd(s))
              .toLowerCase(Locale.ROOT);
      if (startsWithAny(words, BOILERPLATE_STARTS) && (heading || words.length() < 60)
          || containsAny(words, RIGHTS)) {
        tokens.setPart(s, Part.BOILERPLATE);
        inList = heading && startsWithAny(words, LIST_STARTS);
      } else if (heading && isRunningTime(words)) {
        tokens.setPart(s, Part.BOILERPLATE);
        captionBefore(tokens, s);
      } else if (containsAny(words, CAPTION_CUES)) {
        tokens.setPart(s, Part.CAPTION);
      } else if (heading && inList) {
        tokens.setPart(s, Part.BOILERPLATE);
      } else {
        inList = false;
      }
    }
  }

  private static void captionBefore(Tokens tokens, int s) {
    if (s > 0
        && tokens.part(s - 1) == Part.BODY
        && !tokens.hasSentenceFlag(s - 1, Tokens.TERMINATED)) {
      tokens.setPart(s - 1, Part.CAPTION);
    }
  }

  private static void markRepeated(Tokens tokens) {
    int n = tokens.sentenceCount();
    if (n < 2) {
      return;
    }
    int[] seen = new int[Integer.highestOneBit(n) * 4];
    for (int s = 0; s < n; s++) {
      if (tokens.sentenceHash(s) == 0) {
        continue;
      }
      int first = putIfAbsent(tokens, seen, s);
      if (first != s) {
        tokens.flagSentence(s, Tokens.REPEATED);
        markCaption(tokens, first);
        markCaption(tokens, s);
      }
    }
  }

  /** The first sentence with the hash of sentence s; {@code seen} holds sentences plus 1. */
  private static int putIfAbsent(Tokens tokens, int[] seen, int s) {
    long hash = tokens.sentenceHash(s);
    int slot = (int) hash & seen.length - 1;
    while (seen[slot] != 0) {
      if (tokens.sentenceHash(seen[slot] - 1) == hash) {
        return seen[slot] - 1;
      }
      slot = slot + 1 & seen.length - 1;
    }
    seen[slot] = s + 1;
    return s;
  }

  private static void markCaption(Tokens tokens, int s) {
    boolean heading =
        tokens.part(s) == Part.BODY
            && tokens.hasSentenceFlag(s, Tokens.STARTS_LINE | Tokens.ENDS_LINE)
            && !tokens.hasSentenceFlag(s, Tokens.TERMINATED);
    if (heading) {
      tokens.setPart(s, Part.CAPTION);
    }
  }

  /** '02:32', '02:32 - Source: CNN'. */
  private static boolean isRunningTime(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > 2 || line.length() > 40 || colon + 2 >= line.length()) {
      return false;
    }
    return Character.isDigit(line.charAt(0))
        && Character.isDigit(line.charAt(colon + 1))
        && Character.isDigit(line.charAt(colon + 2));
  }

  private static boolean startsWithAny(String line, String[] starts) {
    for (String start : starts) {
      if (line.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsAny(String line, String[] cues) {
    for (String cue : cues) {
      if (line.contains(cue)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether single line breaks are mere wrapping: at least five lines, none longer than 100, most
   * ends without a stop near column 60–90.
   */
  static boolean isHardWrapped(String text) {
    int lines = 0;
    int full = 0;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', start)) {
      int length = i - start;
      if (length > 100) {
        return false;
      }
      if (length > 0) {
        lines++;
        char last = text.charAt(i - 1);
        full += length >= 55 && last != '.' && last != '"' && last != '!' && last != '?' ? 1 : 0;
      }
      start = i + 1;
    }
    return lines >= 5 && text.length() - start <= 100 && full * 2 > lines;
  }
}
