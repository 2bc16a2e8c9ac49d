package io.wirewatch.feed;

import io.wirewatch.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Authors: Atom's person constructs and the one-line forms of RSS and its modules. */
final class PersonReader {
  private final Reading reading;
  private final Bases bases;

  PersonReader(Reading reading, Bases bases) {
    this.reading = reading;
    this.bases = bases;
  }

  /** The persons an element names: none, one, or several when names are repeated inside. */
  List<Person> read(XmlElement element, Supplier<String> place) {
    if (!element.hasElements()) {
      String line = reading.line(element.text(), place);
      Person person = line == null ? null : Person.parse(line);
      return person == null ? List.of() : List.of(person);
    }
    List<String> names = new ArrayList<>();
    String email = null;
    String uri = null;
    for (XmlElement part : element.elements()) {
      switch (part.local()) {
        case "name" -> {
          String name = reading.line(part.text(), place);
          if (name != null) {
            names.add(name);
          }
        }
        case "email" -> email = reading.shortText(part.text(), place);
        case "uri", "url", "homepage" -> uri = reading.link(bases.of(part), part.text(), place);
        default -> {
          // Extensions of a person are not used.
        }
      }
    }
    return persons(names, email, uri);
  }

  private static List<Person> persons(
      List<String> names, @Nullable String email, @Nullable String uri) {
    if (names.isEmpty()) {
      return email == null && uri == null ? List.of() : List.of(new Person(null, email, uri));
    }
    List<Person> persons = new ArrayList<>();
    for (String name : names) {
      persons.add(new Person(name, email, uri));
    }
    return persons;
  }
}
