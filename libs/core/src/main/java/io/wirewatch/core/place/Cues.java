package io.wirewatch.core.place;

import io.wirewatch.core.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

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
    FORCE_VERB;

    final long bit = 1L << ordinal();
  }

  private final long[] bits;

  private Cues(long[] bits) {
    this.bits = bits;
  }

  /** The classes of a word id, as bits of {@link Cue#bit}. */
  long of(int word) {
    return word < bits.length ? bits[word] : 0;
  }

  /** Reads the cues of a language and numbers their words. */
  static Cues read(String language, Vocabulary.Builder vocabulary) {
    String file = "cues-" + language + ".txt";
    long[] bits = new long[1 << 12];
    for (String line : lines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      Cue cue = Cue.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        int id = vocabulary.add(word);
        if (id >= bits.length) {
          bits = Arrays.copyOf(bits, Math.max(id + 1, bits.length * 2));
        }
        bits[id] |= cue.bit;
      }
    }
    return new Cues(bits);
  }

  private static String[] lines(String file) {
    try (InputStream in = Cues.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("the resource is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
