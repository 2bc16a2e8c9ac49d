package io.wirewatch.feed.xml;

import io.wirewatch.feed.problem.ProblemLog;
import java.util.Arrays;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Broken documents, read by jsoup's XML mode. What jsoup cannot know, and is mended here: an entry
 * does not contain the next one, and a title that was never closed does not contain the rest of its
 * entry.
 */
final class TolerantXml {
  private static final Set<String> LEAVES =
      Set.of(
          "title", "link", "guid", "pubdate", "id", "updated", "published", "author", "category");

  private final TreeBuilder tree;
  private final int end;

  private TolerantXml(TreeBuilder tree, int end) {
    this.tree = tree;
    this.end = end;
  }

  static @Nullable XmlElement read(String text, int maxDepth, ProblemLog problems) {
    Parser parser =
        Parser.xmlParser()
            .settings(new ParseSettings(false, false))
            .setTrackPosition(true)
            .setMaxDepth(maxDepth);
    Document document = parser.parseInput(text, "");
    TreeBuilder tree = new TreeBuilder(maxDepth, problems);
    Element root = document.firstElementChild();
    if (root != null) {
      new TolerantXml(tree, text.length()).convert(root);
    }
    return tree.root();
  }

  private void convert(Element element) {
    open(element);
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element inner) {
        if (hoisted(element, inner)) {
          close(element);
          convertRest(inner);
          return;
        }
        convert(inner);
      } else if (child instanceof TextNode text) {
        tree.text().append(text.getWholeText());
      }
    }
    close(element);
  }

  /** The children of an unclosed element from one on, as siblings of that element. */
  private void convertRest(Element first) {
    for (Node child = first; child != null; child = child.nextSibling()) {
      if (child instanceof Element element) {
        convert(element);
      }
    }
  }

  private static boolean hoisted(Element outer, Element inner) {
    if (!outer.endSourceRange().isImplicit()) {
      return false;
    }
    String name = localName(outer);
    return entry(name) ? entry(localName(inner)) : LEAVES.contains(name) && known(inner);
  }

  private static boolean known(Element element) {
    String name = localName(element);
    return LEAVES.contains(name) || entry(name) || name.equals("description");
  }

  private static boolean entry(String local) {
    return local.equals("item") || local.equals("entry");
  }

  private static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  private void open(Element element) {
    String[] pairs = new String[2 * element.attributesSize()];
    int i = 0;
    for (Attribute attribute : element.attributes()) {
      if (i < pairs.length) {
        pairs[i++] = attribute.getKey();
        pairs[i++] = attribute.getValue();
      }
    }
    tree.start(element.tagName(), i == pairs.length ? pairs : Arrays.copyOf(pairs, i));
  }

  private void close(Element element) {
    boolean cut = element.endSourceRange().isImplicit() && element.endSourceRange().endPos() >= end;
    if (cut) {
      tree.endTruncated();
    } else {
      tree.end();
    }
  }
}
