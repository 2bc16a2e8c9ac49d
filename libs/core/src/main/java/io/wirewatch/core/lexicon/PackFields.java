package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The fields of one entry of a pack; what is wrong with them goes to the errors of the pack. */
final class PackFields {
  private final Node entry;
  private final PackErrors errors;
  private final Map<String, Node> fields = new HashMap<>();

  /** The fields of an entry; one that is no map is the field 'match' itself. */
  PackFields(Node entry, Set<String> allowed, PackErrors errors) {
    this.entry = entry;
    this.errors = errors;
    if (entry instanceof MappingNode map) {
      map.getValue().forEach(tuple -> put(tuple, allowed));
    } else {
      fields.put("match", entry);
    }
  }

  private void put(NodeTuple tuple, Set<String> allowed) {
    String name = PackNodes.text(tuple.getKeyNode());
    if (!allowed.contains(name)) {
      errors.add(
          tuple.getKeyNode(),
          "unknown field '" + name + "'; use " + allowed.stream().sorted().toList());
    }
    fields.put(name, tuple.getValueNode());
  }

  /** The line of the entry, from 1. */
  int line() {
    return PackNodes.line(entry);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  @Nullable Node node(String name) {
    return fields.get(name);
  }

  String text(String name) {
    return PackNodes.text(fields.get(name));
  }

  boolean isTrue(String name) {
    return text(name).equals("true");
  }

  List<String> words(String name) {
    return PackNodes.words(fields.get(name));
  }

  double number(String name, double otherwise) {
    Node node = fields.get(name);
    if (node == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(PackNodes.text(node));
    } catch (NumberFormatException e) {
      errors.add(node, "'" + PackNodes.text(node) + "' is no number");
      return otherwise;
    }
  }

  /** The constant a field names in letters of either case; null and an error if it names none. */
  <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    Node node = fields.get(name);
    E value = node == null ? null : constantOf(type, PackNodes.text(node).toUpperCase(Locale.ROOT));
    if (value == null) {
      errors.add(
          node == null ? entry : node,
          "'" + name + "' must be one of " + names(type.getEnumConstants()));
    }
    return value;
  }

  /** The constant of a name, or null. */
  static <E extends Enum<E>> @Nullable E constantOf(Class<E> type, String name) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /** '[FORCE, THREAT]'. */
  static String names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> value : values) {
      names.add(value.name());
    }
    return names.toString();
  }
}
