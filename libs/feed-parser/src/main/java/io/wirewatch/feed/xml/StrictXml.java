package io.wirewatch.feed.xml;

import io.wirewatch.feed.problem.ProblemLog;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Well-formed documents, read by the JDK's StAX. The text given begins at the root element, so
 * there is no DTD, and the limits on entities that the JDK sets against bombs need not apply: they
 * would refuse honest feeds with many {@code &lt;}. Namespaces are resolved by us, since undeclared
 * prefixes are common.
 */
final class StrictXml {
  private static final XMLInputFactory FACTORY = factory();

  private StrictXml() {}

  /**
   * Reads up to the end of the root element.
   *
   * @throws XMLStreamException when the document is not well-formed
   */
  static @Nullable XmlElement read(
      Reader text, Entities entities, int maxDepth, ProblemLog problems) throws XMLStreamException {
    TreeBuilder tree = new TreeBuilder(maxDepth, problems);
    XMLStreamReader in = FACTORY.createXMLStreamReader(text);
    int depth = 0;
    do {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          tree.start(name(in.getPrefix(), in.getLocalName()), attributes(in));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          tree.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            tree.text().append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            tree.text().append(entities.expand(in.getLocalName()));
        default -> {
          // Comments and processing instructions mean nothing here.
        }
      }
    } while (depth > 0);
    return tree.root();
  }

  private static String[] attributes(XMLStreamReader in) {
    int n = in.getAttributeCount();
    String[] pairs = new String[2 * n];
    for (int i = 0; i < n; i++) {
      pairs[2 * i] = name(in.getAttributePrefix(i), in.getAttributeLocalName(i));
      pairs[2 * i + 1] = in.getAttributeValue(i);
    }
    return pairs;
  }

  private static String name(@Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ':' + local;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are never resolved");
        });
    for (String unlimited :
        new String[] {
          "entityExpansionLimit",
          "totalEntitySizeLimit",
          "maxGeneralEntitySizeLimit",
          "maxElementDepth",
          "maxXMLNameLimit"
        }) {
      factory.setProperty("jdk.xml." + unlimited, "0");
    }
    return factory;
  }
}
