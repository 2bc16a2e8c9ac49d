package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** The errors of one pack, in the order they were met. */
final class PackErrors {
  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  PackErrors(String file) {
    this.file = file;
  }

  void add(Node at, @Nullable String message) {
    add(PackNodes.line(at), message);
  }

  /**
   * Adds one.
   *
   * @param line from 1
   */
  void add(int line, @Nullable String message) {
    findings.add(
        new Finding(Finding.Severity.ERROR, file, line, message == null ? "unreadable" : message));
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }
}
