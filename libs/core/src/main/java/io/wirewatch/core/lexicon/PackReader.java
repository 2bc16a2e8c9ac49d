package io.wirewatch.core.lexicon;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Reads a pack from YAML, keeping for every pattern the line it stands on, and going on after an
 * error so that all of them are told at once. Here the sections are told apart; {@link PackEntries}
 * reads what stands in them.
 */
final class PackReader {
  private static final int LARGEST_PACK = 16 << 20;

  private final PackErrors errors;
  private final PackPatterns patterns;
  private final PackEntries entries;

  private PackReader(String language, PackErrors errors) {
    this.errors = errors;
    patterns = new PackPatterns(Inflector.of(language), errors);
    entries = new PackEntries(patterns, errors);
  }

  /**
   * What was read, and what was found on the way; with an ERROR among the findings the pack is
   * incomplete.
   */
  record Reading(Pack pack, List<Finding> findings) {}

  static Reading read(String file, Reader yaml) {
    PackErrors errors = new PackErrors(file);
    Map<String, NodeTuple> sections = sections(yaml, errors);
    String language = header(sections.remove("language"), "und");
    String version = header(sections.remove("version"), "0");
    if (language.equals("und")) {
      errors.add(1, "the field 'language' is missing; give a BCP 47 subtag such as 'en'");
    }
    PackReader reader = new PackReader(language, errors);
    reader.read(sections);
    return new Reading(reader.pack(file, language, version), errors.list());
  }

  private static Map<String, NodeTuple> sections(Reader yaml, PackErrors errors) {
    Map<String, NodeTuple> sections = new LinkedHashMap<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(LARGEST_PACK);
      if (new Yaml(options).compose(yaml) instanceof MappingNode map) {
        map.getValue().forEach(tuple -> sections.put(PackNodes.text(tuple.getKeyNode()), tuple));
      } else {
        errors.add(1, "a pack is a map with 'language', 'version' and categories such as 'FORCE'");
      }
    } catch (MarkedYAMLException e) {
      errors.add(
          e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
          "this is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      errors.add(1, "this is not YAML: " + e.getMessage());
    }
    return sections;
  }

  private static String header(@Nullable NodeTuple tuple, String otherwise) {
    return tuple == null ? otherwise : PackNodes.text(tuple.getValueNode());
  }

  private Pack pack(String file, String language, String version) {
    return new Pack(
        file,
        language,
        version,
        patterns.classes(),
        entries.terms,
        entries.pseudos,
        entries.triggers,
        entries.contexts,
        entries.tolls,
        patterns.numbers());
  }

  /** Classes and numerals first, wherever they stand: the patterns of the others use them. */
  private void read(Map<String, NodeTuple> sections) {
    section(sections.remove("classes"), patterns::addClass);
    section(sections.remove("numbers"), patterns::addNumber);
    sections.forEach((name, tuple) -> read(name, tuple));
  }

  private void read(String name, NodeTuple tuple) {
    switch (name) {
      case "pseudo" -> section(tuple, entries::addPseudo);
      case "status" -> section(tuple, entries::addTrigger);
      case "contexts" -> section(tuple, entries::addContext);
      case "tolls" -> entries.tolls.addAll(patterns.phrases(tuple.getValueNode()));
      default -> readCategory(name, tuple);
    }
  }

  private void readCategory(String name, NodeTuple tuple) {
    Category category = PackFields.constantOf(Category.class, name);
    if (category == null) {
      errors.add(
          tuple.getKeyNode(),
          "unknown section '%s'; use a category %s, pseudo, status, contexts, tolls, classes or numbers"
              .formatted(name, PackFields.names(Category.values())));
    } else {
      section(tuple, (id, node) -> entries.addTerm(category, id, node));
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
        String id = PackNodes.text(each.getKeyNode());
        if (!seen.add(id)) {
          errors.add(each.getKeyNode(), "'" + id + "' stands twice in this section; rename one");
        }
        entry.accept(id, each.getValueNode());
      }
    } else {
      errors.add(
          tuple.getKeyNode(),
          "'" + PackNodes.text(tuple.getKeyNode()) + "' must be a map of names");
    }
  }
}
