package io.wirewatch.core.region;

import io.wirewatch.core.region.RegionFile.ActorEntry;
import io.wirewatch.core.region.RegionFile.Contexts;
import io.wirewatch.core.region.RegionFile.RegionEntry;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the nodes of a region file one by one, so that every complaint has its line. */
final class RegionFileParser {
  private static final Set<String> TOP = new TreeSet<>(Set.of("regions", "actors"));
  private static final Set<String> REGION =
      new TreeSet<>(
          Set.of(
              "id",
              "name",
              "type",
              "parents",
              "members",
              "at",
              "names",
              "without",
              "requires",
              "blocks",
              "regions"));
  private static final Set<String> ACTOR =
      new TreeSet<>(Set.of("name", "country", "home", "kind", "names"));
  private static final Set<String> LANGUAGES =
      new TreeSet<>(Set.of("en", "fr", "es", "de", "ru", "uk", "ar", "fa", "he", "tr", "zh"));

  private final String file;
  private final List<String> problems;
  private final List<RegionEntry> regions = new ArrayList<>();
  private final List<ActorEntry> actors = new ArrayList<>();

  RegionFileParser(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  RegionFile parse(String yaml) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (root != null) {
        Map<String, Node> top = fields(root, TOP, "the file");
        items(top.get("regions")).forEach(n -> region(n, null));
        items(top.get("actors")).forEach(this::actor);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(file + ":" + line + ": " + e.getProblem() + ": this is not YAML");
    }
    CRC32 checksum = new CRC32();
    checksum.update(yaml.getBytes(StandardCharsets.UTF_8));
    return new RegionFile(file, List.copyOf(regions), List.copyOf(actors), checksum.getValue());
  }

  private void region(Node node, @Nullable String parent) {
    Map<String, Node> f = fields(node, REGION, "a region");
    String id = scalar(f.get("id"));
    if (id == null || id.isBlank()) {
      problem(node, "a region needs an id; give it one, such as 'id: my-region'");
      return;
    }
    List<String> parents = f.containsKey("parents") ? strings(f.get("parents")) : null;
    if (parent != null) {
      parents = parents == null ? new ArrayList<>() : new ArrayList<>(parents);
      parents.add(parent);
    }
    regions.add(
        new RegionEntry(
            file,
            line(node),
            id,
            scalar(f.get("name")),
            type(f.get("type")),
            parents,
            strings(f.get("members")),
            position(f.get("at")),
            names(f.get("names")),
            strings(f.get("without")),
            new Contexts(strings(f.get("requires")), strings(f.get("blocks")))));
    items(f.get("regions")).forEach(n -> region(n, id));
  }

  private void actor(Node node) {
    Map<String, Node> f = fields(node, ACTOR, "an actor");
    String name = scalar(f.get("name"));
    String kind = scalar(f.get("kind"));
    if (name == null || kind == null) {
      problem(node, "an actor needs a name and a kind (leader, office, force or group)");
      return;
    }
    try {
      Actor.Kind k = Actor.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
      Actor actor = new Actor(name, k, scalar(f.get("country")), scalar(f.get("home")));
      actors.add(new ActorEntry(file, line(node), actor, names(f.get("names"))));
    } catch (IllegalArgumentException e) {
      problem(node, "unknown kind '" + kind + "'; known are leader, office, force and group");
    }
  }

  private @Nullable RegionType type(@Nullable Node node) {
    String type = scalar(node);
    if (node == null || type == null) {
      return null;
    }
    try {
      return RegionType.valueOf(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problem(
          node,
          "unknown type '" + type + "'; known are flashpoint, group, city, division and country");
      return null;
    }
  }

  private double @Nullable [] position(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    List<String> parts = strings(node);
    try {
      double[] at = {Double.parseDouble(parts.get(0)), Double.parseDouble(parts.get(1))};
      if (parts.size() == 2 && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180) {
        return at;
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      // Told below, as any other wrong position.
    }
    problem(
        node,
        "'at: "
            + parts
            + "' is no position; give [latitude, longitude] in degrees, such as [34.9, 40.5]");
    return null;
  }

  private Map<String, List<String>> names(@Nullable Node node) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    if (node instanceof MappingNode) {
      fields(node, LANGUAGES, "names").forEach((k, v) -> names.put(k, strings(v)));
    } else if (node != null) {
      names.put("en", strings(node));
    }
    return names;
  }

  private Map<String, Node> fields(Node node, Set<String> known, String what) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, what + " must be a mapping of fields; known are " + known);
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (key == null || !known.contains(key)) {
        problem(
            tuple.getKeyNode(), "unknown field '" + key + "' of " + what + "; known are " + known);
      } else if (fields.put(key, tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), "field '" + key + "' stands twice in " + what);
      }
    }
    return fields;
  }

  private List<Node> items(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(node, "here a list is needed: entries that begin with '-'");
    return List.of();
  }

  private List<String> strings(@Nullable Node node) {
    List<String> strings = new ArrayList<>();
    if (node instanceof ScalarNode one) {
      strings.add(one.getValue());
      return strings;
    }
    for (Node item : items(node)) {
      String text = scalar(item);
      if (text != null) {
        strings.add(text);
      }
    }
    return strings;
  }

  private @Nullable String scalar(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problem(node, "here a single value is needed, not a list or a mapping");
    return null;
  }

  private void problem(Node node, String text) {
    problems.add(file + ":" + line(node) + ": " + text);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
