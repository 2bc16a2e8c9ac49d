package io.wirewatch.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An element of a feed document: attributes, text and child elements in document order. */
public final class XmlElement {
  private final String name;
  private final String local;
  private final Vocabulary vocabulary;
  private final String namespace;
  private final @Nullable XmlElement parent;
  private final String[] attributes;
  private final Scope scope;
  private final List<Object> children = new ArrayList<>(4);
  private boolean truncated;

  XmlElement(
      String name, String[] attributes, @Nullable XmlElement parent, NamespaceRules namespaces) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    this.name = name;
    this.local = Names.lower(colon < 0 ? name : name.substring(colon + 1));
    this.attributes = attributes;
    this.parent = parent;
    this.scope = namespaces.enter(parent == null ? Scope.EMPTY : parent.scope, this, prefix);
    Scope declared = scope.find(prefix);
    this.vocabulary =
        declared == null ? Vocabulary.ofUndeclaredPrefix(prefix) : declared.vocabulary();
    this.namespace = declared == null ? "" : declared.namespace();
  }

  /** The name as written, with its prefix. */
  public String name() {
    return name;
  }

  /** The local name in lower case. */
  public String local() {
    return local;
  }

  /** The vocabulary of the element's namespace. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The namespace name, or empty. */
  public String namespace() {
    return namespace;
  }

  /** The enclosing element, null at the root. */
  public @Nullable XmlElement parent() {
    return parent;
  }

  /** Whether the document ended before this element did. */
  public boolean truncated() {
    return truncated;
  }

  void markTruncated() {
    truncated = true;
  }

  /** Whether this is the element of that vocabulary and lower-case local name. */
  public boolean is(Vocabulary wanted, String wantedLocal) {
    return vocabulary == wanted && local.equals(wantedLocal);
  }

  /** The value of the attribute with this qualified name, ignoring case; null when absent. */
  public @Nullable String attribute(String qualifiedName) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equalsIgnoreCase(qualifiedName)) {
        return attributes[i + 1];
      }
    }
    return null;
  }

  /** The value of the first attribute with this local name, whatever its prefix. */
  public @Nullable String attributeOfAnyPrefix(String localName) {
    String suffix = ':' + localName;
    for (int i = 0; i < attributes.length; i += 2) {
      String key = attributes[i];
      if (key.equalsIgnoreCase(localName) || key.toLowerCase(Locale.ROOT).endsWith(suffix)) {
        return attributes[i + 1];
      }
    }
    return null;
  }

  /** Names and values alternating, as written. */
  String[] attributes() {
    return attributes;
  }

  /** Children in order: {@link String} for text, {@link XmlElement} for elements. */
  List<Object> children() {
    return children;
  }

  /** The child elements in order. */
  public List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>();
    for (Object child : children) {
      if (child instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The first child of that vocabulary and lower-case local name, or null. */
  public @Nullable XmlElement first(Vocabulary wanted, String wantedLocal) {
    for (Object child : children) {
      if (child instanceof XmlElement element && element.is(wanted, wantedLocal)) {
        return element;
      }
    }
    return null;
  }

  /** Whether it has child elements. */
  public boolean hasElements() {
    for (Object child : children) {
      if (child instanceof XmlElement) {
        return true;
      }
    }
    return false;
  }

  /** All text inside, of descendants too, as written (not trimmed). */
  public String text() {
    if (children.size() == 1 && children.getFirst() instanceof String only) {
      return only;
    }
    StringBuilder out = new StringBuilder();
    collectText(out);
    return out.toString();
  }

  private void collectText(StringBuilder out) {
    for (Object child : children) {
      switch (child) {
        case XmlElement element -> element.collectText(out);
        default -> out.append(child);
      }
    }
  }

  void add(Object child) {
    children.add(child);
  }
}
