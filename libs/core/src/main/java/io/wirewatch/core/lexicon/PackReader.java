package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Words;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Status;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a pack from YAML, keeping for every pattern the line it stands on, and going on after an
 * error so that all of them are told at once. Its length is the length of the format: one short
 * method a section.
 */
final class PackReader {
  private static final int LARGEST_PACK = 16 << 20;
  private static final double HEAVIEST = 20;

  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final List<Pack.Term> terms = new ArrayList<>();
  private final List<Pack.Pseudo> pseudos = new ArrayList<>();
  private final List<Pack.Trigger> triggers = new ArrayList<>();
  private final List<Pack.Context> contexts = new ArrayList<>();
  private final List<Phrase> tolls = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private Inflector inflector = new Uninflected();
  private PhraseParser phrases = new PhraseParser(inflector, classes);

  private PackReader(String file) {
    this.file = file;
  }

  /**
   * What was read, and what was found on the way; with an ERROR among the findings the pack is
   * incomplete.
   */
  record Reading(Pack pack, List<Finding> findings) {}

  static Reading read(String file, Reader yaml) {
    PackReader reader = new PackReader(file);
    Pack pack = reader.pack(yaml);
    return new Reading(pack, List.copyOf(reader.findings));
  }

  private Pack pack(Reader yaml) {
    Map<String, NodeTuple> sections = new LinkedHashMap<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(LARGEST_PACK);
      Node root = new Yaml(options).compose(yaml);
      if (root instanceof MappingNode map) {
        map.getValue().forEach(tuple -> sections.put(text(tuple.getKeyNode()), tuple));
      } else {
        error(1, "a pack is a map with 'language', 'version' and categories such as 'FORCE'");
      }
    } catch (MarkedYAMLException e) {
      error(
          e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
          "this is not YAML: " + e.getProblem());
    }
    String language = header(sections.remove("language"), "und");
    String version = header(sections.remove("version"), "0");
    if (language.equals("und")) {
      error(1, "the field 'language' is missing; give a BCP 47 subtag such as 'en'");
    }
    inflector = Inflector.of(language);
    phrases = new PhraseParser(inflector, classes);
    section(sections.remove("classes"), this::addClass);
    section(sections.remove("numbers"), this::addNumber);
    sections.forEach((name, tuple) -> readSection(name, tuple));
    return new Pack(
        file, language, version, classes, terms, pseudos, triggers, contexts, tolls, numbers);
  }

  private void readSection(String name, NodeTuple tuple) {
    switch (name) {
      case "pseudo" -> section(tuple, (id, node) -> addPseudo(id, node));
      case "status" -> section(tuple, this::addTrigger);
      case "contexts" -> section(tuple, this::addContext);
      case "tolls" -> tolls.addAll(phrasesOf(tuple.getValueNode()));
      default -> {
        Category category = constant(Category.class, name);
        if (category == null) {
          error(
              line(tuple.getKeyNode()),
              "unknown section '"
                  + name
                  + "'; use a category "
                  + names(Category.values())
                  + ", pseudo, status, contexts, tolls, classes or numbers");
        } else {
          section(tuple, (id, node) -> addTerm(category, id, node));
        }
      }
    }
  }

  private interface Entry {
    void accept(String id, Node node);
  }

  private void section(@Nullable NodeTuple tuple, Entry entry) {
    if (tuple == null) {
      return;
    }
    if (tuple.getValueNode() instanceof MappingNode map) {
      Set<String> seen = new LinkedHashSet<>();
      for (NodeTuple each : map.getValue()) {
        String id = text(each.getKeyNode());
        if (!seen.add(id)) {
          error(line(each.getKeyNode()), "'" + id + "' stands twice in this section; rename one");
        }
        entry.accept(id, each.getValueNode());
      }
    } else {
      error(line(tuple.getKeyNode()), "'" + text(tuple.getKeyNode()) + "' must be a map of names");
    }
  }

  private void addClass(String id, Node node) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : words(node)) {
      try {
        if (word.startsWith("@")) {
          Set<String> other = classes.get(word.substring(1));
          if (other == null) {
            throw new IllegalArgumentException(
                "no class '" + word.substring(1) + "' above this line");
          }
          words.addAll(other);
        } else {
          phrases.parse(word, line(node)).slots().forEach(slot -> words.addAll(slot.words()));
        }
      } catch (IllegalArgumentException e) {
        error(line(node), e.getMessage());
      }
    }
    classes.put(id, words);
  }

  private void addNumber(String id, Node node) {
    try {
      for (String word : Words.of(id)) {
        numbers.put(word, Integer.parseInt(text(node)));
      }
    } catch (NumberFormatException e) {
      error(line(node), "'" + text(node) + "' is no whole number");
    }
  }

  private void addTerm(Category category, String id, Node node) {
    Map<String, Node> fields =
        fields(node, Set.of("match", "weight", "needs", "unless", "ambiguous"));
    double weight = number(fields.get("weight"), category.weight());
    if (!(weight > 0 && weight <= HEAVIEST)) {
      error(
          line(node),
          "weight "
              + weight
              + " of '"
              + id
              + "' is out of range; give more than 0 and at most "
              + (int) HEAVIEST);
    }
    boolean ambiguous =
        fields.containsKey("ambiguous") && text(fields.get("ambiguous")).equals("true");
    List<Phrase> match = phrasesOf(fields.get("match"));
    if (match.isEmpty() && text(fields.get("match")).isBlank()) {
      error(line(node), "'" + id + "' has no pattern under 'match'");
    }
    terms.add(
        new Pack.Term(
            id,
            category,
            weight,
            ambiguous,
            className(fields.get("needs")),
            className(fields.get("unless")),
            match,
            line(node)));
  }

  private void addPseudo(String id, Node node) {
    Map<String, Node> fields = fields(node, Set.of("match", "cancel"));
    String cancel = fields.containsKey("cancel") ? text(fields.get("cancel")) : "overlap";
    if (!cancel.equals("overlap") && !cancel.equals("inside")) {
      error(line(node), "'cancel' of '" + id + "' must be 'overlap' or 'inside'");
    }
    pseudos.add(
        new Pack.Pseudo(id, cancel.equals("inside"), phrasesOf(fields.get("match")), line(node)));
  }

  private void addTrigger(String id, Node node) {
    Map<String, Node> fields =
        fields(
            node,
            Set.of("match", "status", "factor", "scope", "reach", "stop", "channel", "categories"));
    Status status = fieldConstant(Status.class, fields.get("status"), "status", node);
    Pack.Scope scope = fieldConstant(Pack.Scope.class, fields.get("scope"), "scope", node);
    Channel channel =
        fields.containsKey("channel")
            ? fieldConstant(Channel.class, fields.get("channel"), "channel", node)
            : null;
    Set<Category> categories = EnumSet.noneOf(Category.class);
    if (fields.containsKey("categories")) {
      for (String name : words(fields.get("categories"))) {
        Category category = constant(Category.class, name);
        if (category == null) {
          error(line(node), "unknown category '" + name + "'; use " + names(Category.values()));
        } else {
          categories.add(category);
        }
      }
    }
    double reach = number(fields.get("reach"), 6);
    double factor = number(fields.get("factor"), Double.NaN);
    if (factor < 0 || factor > 1) {
      error(line(node), "factor " + factor + " of '" + id + "' is out of range; give 0 to 1");
    }
    if (status != null && scope != null) {
      triggers.add(
          new Pack.Trigger(
              id,
              status,
              factor,
              scope,
              (int) reach,
              className(fields.get("stop")),
              channel,
              categories,
              phrasesOf(fields.get("match")),
              line(node)));
    }
  }

  private void addContext(String id, Node node) {
    Map<String, Node> fields = fields(node, Set.of("factor", "whole", "urls", "strong", "cues"));
    double factor = number(fields.get("factor"), 0);
    if (!(factor >= 0 && factor <= 1)) {
      error(line(node), "factor " + factor + " of '" + id + "' is out of range; give 0 to 1");
    }
    List<String> urls = fields.containsKey("urls") ? words(fields.get("urls")) : List.of();
    boolean whole = fields.containsKey("whole") && text(fields.get("whole")).equals("true");
    contexts.add(
        new Pack.Context(
            id,
            factor,
            whole,
            urls,
            phrasesOf(fields.get("strong")),
            phrasesOf(fields.get("cues")),
            line(node)));
  }

  private Map<String, Node> fields(Node node, Set<String> allowed) {
    Map<String, Node> fields = new HashMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String name = text(tuple.getKeyNode());
        if (!allowed.contains(name)) {
          error(
              line(tuple.getKeyNode()),
              "unknown field '" + name + "'; use " + allowed.stream().sorted().toList());
        }
        fields.put(name, tuple.getValueNode());
      }
    } else {
      fields.put("match", node);
    }
    return fields;
  }

  private List<Phrase> phrasesOf(@Nullable Node node) {
    List<Phrase> list = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> addPhrase(list, each));
    } else if (node != null) {
      addPhrase(list, node);
    }
    return list;
  }

  /** A scalar holds one phrase a line. */
  private void addPhrase(List<Phrase> list, Node node) {
    boolean block =
        node instanceof ScalarNode scalar
            && scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL;
    int line = line(node) + (block ? 1 : 0);
    for (String phrase : text(node).split("\n", -1)) {
      try {
        if (!phrase.isBlank()) {
          list.add(phrases.parse(phrase.strip(), line));
        }
      } catch (IllegalArgumentException e) {
        error(line, e.getMessage());
      }
      line++;
    }
  }

  private @Nullable String className(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String name = text(node);
    if (!classes.containsKey(name)) {
      error(line(node), "no class '" + name + "'; define it under 'classes'");
      return null;
    }
    return name;
  }

  private double number(@Nullable Node node, double otherwise) {
    if (node == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text(node));
    } catch (NumberFormatException e) {
      error(line(node), "'" + text(node) + "' is no number");
      return otherwise;
    }
  }

  private <E extends Enum<E>> @Nullable E fieldConstant(
      Class<E> type, @Nullable Node node, String field, Node owner) {
    E value = node == null ? null : constant(type, text(node).toUpperCase(Locale.ROOT));
    if (value == null) {
      error(
          line(node == null ? owner : node),
          "'" + field + "' must be one of " + names(type.getEnumConstants()));
    }
    return value;
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static String names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> value : values) {
      names.add(value.name());
    }
    return names.toString();
  }

  /** The words of a scalar, separated by blanks, or of a list of such. */
  private static List<String> words(@Nullable Node node) {
    List<String> words = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> words.addAll(words(each)));
    } else if (node != null && !text(node).isBlank()) {
      words.addAll(List.of(text(node).strip().split("\\s+")));
    }
    return words;
  }

  private static String header(@Nullable NodeTuple tuple, String otherwise) {
    return tuple == null ? otherwise : text(tuple.getValueNode());
  }

  private static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private void error(int line, @Nullable String message) {
    findings.add(
        new Finding(Finding.Severity.ERROR, file, line, message == null ? "unreadable" : message));
  }
}
