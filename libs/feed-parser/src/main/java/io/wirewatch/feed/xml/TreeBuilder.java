package io.wirewatch.feed.xml;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree from start, text and end events. Below {@code maxDepth} elements are left out and
 * their text goes to the deepest kept ancestor.
 */
final class TreeBuilder {
  private final int maxDepth;
  private final ProblemLog problems;
  private final NamespaceRules namespaces = new NamespaceRules();
  private final StringBuilder pending = new StringBuilder();
  private @Nullable XmlElement root;
  private @Nullable XmlElement open;
  private int depth;
  private int skipped;

  TreeBuilder(int maxDepth, ProblemLog problems) {
    this.maxDepth = maxDepth;
    this.problems = problems;
  }

  void start(String name, String[] attributes) {
    if (depth >= maxDepth) {
      skipped++;
      if (!problems.has(ProblemKind.TOO_DEEP)) {
        problems.add(
            ProblemKind.TOO_DEEP,
            "elements are nested deeper than " + maxDepth + "; only their text was kept");
      }
      return;
    }
    flush();
    XmlElement element = new XmlElement(name, attributes, open, namespaces);
    if (open != null) {
      open.add(element);
    } else {
      root = element;
    }
    open = element;
    depth++;
  }

  /** Room for the text of the open element. */
  StringBuilder text() {
    return pending;
  }

  void end() {
    if (skipped > 0) {
      skipped--;
      return;
    }
    flush();
    if (open != null) {
      open = open.parent();
      depth--;
    }
  }

  void endTruncated() {
    if (skipped == 0 && open != null) {
      open.markTruncated();
    }
    end();
  }

  @Nullable XmlElement root() {
    return root;
  }

  private void flush() {
    if (pending.isEmpty()) {
      return;
    }
    if (open != null) {
      open.add(Characters.clean(pending));
    }
    pending.setLength(0);
  }
}
