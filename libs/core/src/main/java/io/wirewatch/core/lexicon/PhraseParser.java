package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the notation of patterns.
 *
 * <ul>
 *   <li>{@code air strike} – these words, one behind the other; hyphens part words
 *   <li>{@code strike/n}, {@code attack/v} – all forms of the noun, of the verb (as the {@link
 *       Inflector} of the language makes them)
 *   <li>{@code shell/v|bomb/v} – one of several
 *   <li>{@code @troops} – one word of a class of the pack
 *   <li>{@code *} – any word; {@code #} – a number; {@code ..3} – up to three words between
 *   <li>{@code the?} – may be missing
 * </ul>
 */
final class PhraseParser {
  private static final int LONGEST_GAP = 12;

  private final Inflector inflector;
  private final Map<String, Set<String>> classes;

  PhraseParser(Inflector inflector, Map<String, Set<String>> classes) {
    this.inflector = inflector;
    this.classes = classes;
  }

  /**
   * The slots of a pattern.
   *
   * @throws IllegalArgumentException naming what cannot be read
   */
  Phrase parse(String text, int line) {
    List<Slot> slots = new ArrayList<>();
    int gap = 0;
    for (String part : text.strip().split("\\s+")) {
      if (part.startsWith("..")) {
        gap = gap(part, text);
      } else {
        addSlots(slots, part, gap, text);
        gap = 0;
      }
    }
    if (slots.isEmpty() || gap > 0) {
      throw new IllegalArgumentException(
          "pattern '" + text + "' needs a word at its beginning and end");
    }
    if (slots.getFirst().gap() > 0) {
      throw new IllegalArgumentException("pattern '" + text + "' begins with a gap; drop it");
    }
    if (slots.stream().allMatch(slot -> slot.optional() || slot.kind() != Slot.Kind.WORDS)) {
      throw new IllegalArgumentException("pattern '" + text + "' has no word that must be there");
    }
    return new Phrase(text, slots, line);
  }

  private static int gap(String part, String text) {
    try {
      int gap = Integer.parseInt(part.substring(2));
      if (gap >= 1 && gap <= LONGEST_GAP) {
        return gap;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of range is
    }
    throw new IllegalArgumentException(
        "'" + part + "' in '" + text + "' is no gap; write ..1 to .." + LONGEST_GAP);
  }

  private void addSlots(List<Slot> slots, String part, int gap, String text) {
    boolean optional = part.endsWith("?");
    String body = optional ? part.substring(0, part.length() - 1) : part;
    if (body.equals("*")) {
      slots.add(new Slot(List.of(), Slot.Kind.ANY, gap, optional));
      return;
    }
    if (body.equals("#")) {
      slots.add(new Slot(List.of(), Slot.Kind.NUMBER, gap, optional));
      return;
    }
    if (body.indexOf('|') < 0 && !body.startsWith("@")) {
      addWords(slots, body, gap, optional, text);
      return;
    }
    Set<String> words = new LinkedHashSet<>();
    for (String choice : body.split("\\|")) {
      words.addAll(words(choice, text));
    }
    slots.add(new Slot(List.copyOf(words), Slot.Kind.WORDS, gap, optional));
  }

  /**
   * A single choice, which may be hyphenated: then it makes several slots and only the last is
   * inflected.
   */
  private void addWords(List<Slot> slots, String body, int gap, boolean optional, String text) {
    int slash = body.lastIndexOf('/');
    List<String> parts = Words.of(slash < 0 ? body : body.substring(0, slash));
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("'" + body + "' in '" + text + "' is no word");
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      List<String> words =
          last && slash >= 0
              ? inflected(parts.get(i), body.substring(slash + 1), text)
              : List.of(parts.get(i));
      slots.add(new Slot(words, Slot.Kind.WORDS, i == 0 ? gap : 0, optional));
    }
  }

  private List<String> words(String choice, String text) {
    if (choice.startsWith("@")) {
      Set<String> words = classes.get(choice.substring(1));
      if (words == null) {
        throw new IllegalArgumentException(
            "no class '" + choice.substring(1) + "' for '" + text + "'; define it under 'classes'");
      }
      return List.copyOf(words);
    }
    int slash = choice.lastIndexOf('/');
    List<String> parts = Words.of(slash < 0 ? choice : choice.substring(0, slash));
    if (parts.size() != 1) {
      throw new IllegalArgumentException(
          "'" + choice + "' in '" + text + "' must be one word; write a pattern of its own");
    }
    return slash < 0 ? parts : inflected(parts.getFirst(), choice.substring(slash + 1), text);
  }

  private List<String> inflected(String word, String form, String text) {
    List<String> forms = inflector.forms(word, form);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("unknown form '/" + form + "' in '" + text + "'");
    }
    return forms;
  }
}
