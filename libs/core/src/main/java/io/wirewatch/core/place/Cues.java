package io.wirewatch.core.place;

import io.wirewatch.core.text.Vocabulary;
import io.wirewatch.core.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The classes of the words around names, as bits by word id; the words stand in {@code
 * cues-LL.txt}.
 */
final class Cues {
  /** A class of words; see the resource for what each holds. */
  enum Cue {
    IN,
    AT_MOVE,
    VENUE_PREP,
    FROM,
    TO,
    ON,
    AGAINST,
    OF,
    BY,
    BETWEEN,
    AND,
    DET,
    GEO_ADJ,
    PLACE_NOUN,
    BORDER,
    LAND,
    GUARD,
    ATTACK_VERB,
    ATTACK_NOUN,
    BE,
    UNDER,
    SPEECH_VERB,
    PERSON_TITLE,
    ORG_NOUN,
    VENUE_NAME,
    DEAL_NOUN,
    ORG_OF,
    GOV_NOUN,
    PART,
    VENUE,
    WITHDRAW,
    LAUNCH,
    MOVE,
    JOINED_ACTOR,
    PREFIX,
    LIKE_PERSON,
    FIRST_NAME,
    STOP,
    FORCE_VERB,
    BUILDING,
    WHERE,
    AWAY,
    OUT,
    COMPARE,
    FLIGHT,
    TROOPS,
    SPEAKER,
    AIRLINK,
    WARN,
    THAT,
    WITH,
    CAUSE,
    FACING;

    final long bit = 1L << ordinal();
  }

  /** For languages without cues. */
  static final Cues NONE = new Cues();

  private long[] bits = new long[1 << 11];

  private Cues() {}

  /** The classes of a word id, as bits of {@link Cue#bit}. */
  long of(int word) {
    return word < bits.length ? bits[word] : 0;
  }

  /** Reads the cues of every language and numbers their words. */
  static Map<String, Cues> read(Vocabulary.Builder vocabulary) {
    Map<String, Cues> byLanguage = new HashMap<>();
    for (String line : lines("cues-en.txt")) {
      byLanguage.computeIfAbsent("en", k -> new Cues()).take(line, vocabulary);
    }
    for (String line : lines("cues-more.txt")) {
      int space = line.indexOf(' ');
      byLanguage
          .computeIfAbsent(line.substring(0, space), k -> new Cues())
          .take(line.substring(space + 1), vocabulary);
    }
    return byLanguage;
  }

  /** 'IN: in inside near'. */
  private void take(String line, Vocabulary.Builder vocabulary) {
    int colon = line.indexOf(':');
    Cue cue = Cue.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
    for (String word : line.substring(colon + 1).strip().split("\\s+")) {
      int id = vocabulary.add(Words.normalise(word));
      if (id >= bits.length) {
        bits = Arrays.copyOf(bits, Math.max(id + 1, bits.length * 2));
      }
      bits[id] |= cue.bit;
    }
  }

  private static List<String> lines(String file) {
    try (InputStream in = Cues.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("the resource is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
