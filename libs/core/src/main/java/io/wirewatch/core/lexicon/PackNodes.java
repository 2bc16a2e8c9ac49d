package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a pack takes from the nodes of its YAML. */
final class PackNodes {
  private PackNodes() {}

  /** The text of a scalar; empty if there is none. */
  static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** The line a node begins on, from 1. */
  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** The line the text of a node begins on, from 1: of a block that is the one behind its '|'. */
  static int firstLineOfText(Node node) {
    boolean block =
        node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    return line(node) + (block ? 1 : 0);
  }

  /** The words of a scalar, separated by blanks, or of a list of such. */
  static List<String> words(@Nullable Node node) {
    List<String> words = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> words.addAll(words(each)));
    } else if (node != null && !text(node).isBlank()) {
      words.addAll(List.of(text(node).strip().split("\\s+")));
    }
    return words;
  }
}
