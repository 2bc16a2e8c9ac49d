package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The classes, numerals and patterns of a pack. */
final class PackPatterns {
  private final PackErrors errors;
  private final PhraseParser phrases;
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  PackPatterns(Inflector inflector, PackErrors errors) {
    this.errors = errors;
    phrases = new PhraseParser(inflector, classes);
  }

  Map<String, Set<String>> classes() {
    return classes;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Defines a class by words, patterns and, as '@name', classes defined before. */
  void addClass(String id, Node node) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : PackNodes.words(node)) {
      try {
        words.addAll(membersOf(word, PackNodes.line(node)));
      } catch (IllegalArgumentException e) {
        errors.add(node, e.getMessage());
      }
    }
    classes.put(id, words);
  }

  private Set<String> membersOf(String word, int line) {
    if (!word.startsWith("@")) {
      Set<String> words = new LinkedHashSet<>();
      phrases.parse(word, line).slots().forEach(slot -> words.addAll(slot.words()));
      return words;
    }
    String name = word.substring(1);
    Set<String> other = classes.get(name);
    if (other == null) {
      throw new IllegalArgumentException("no class '" + name + "' above this line");
    }
    return other;
  }

  /** 'dozen: 12'. */
  void addNumber(String id, Node node) {
    try {
      for (String word : Words.of(id)) {
        numbers.put(word, Integer.parseInt(PackNodes.text(node)));
      }
    } catch (NumberFormatException e) {
      errors.add(node, "'" + PackNodes.text(node) + "' is no whole number");
    }
  }

  /** The patterns of a scalar or a list of such; none if there is no node. */
  List<Phrase> phrases(@Nullable Node node) {
    List<Phrase> list = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> addPhrases(list, each));
    } else if (node != null) {
      addPhrases(list, node);
    }
    return list;
  }

  /** A scalar holds one phrase a line. */
  private void addPhrases(List<Phrase> list, Node node) {
    int line = PackNodes.firstLineOfText(node);
    for (String phrase : PackNodes.text(node).split("\n", -1)) {
      try {
        if (!phrase.isBlank()) {
          list.add(phrases.parse(phrase.strip(), line));
        }
      } catch (IllegalArgumentException e) {
        errors.add(line, e.getMessage());
      }
      line++;
    }
  }

  /** The name of a class that is defined, or null; an error if it is not. */
  @Nullable String className(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String name = PackNodes.text(node);
    if (!classes.containsKey(name)) {
      errors.add(node, "no class '" + name + "'; define it under 'classes'");
      return null;
    }
    return name;
  }
}
