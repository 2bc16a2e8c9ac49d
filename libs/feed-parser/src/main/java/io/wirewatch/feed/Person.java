package io.wirewatch.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An author.
 *
 * @param name the name, null when only an address is given
 * @param email the e-mail address, or null
 * @param uri a page about the person, or null
 */
public record Person(@Nullable String name, @Nullable String email, @Nullable String uri) {
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
  private static final int LONGEST = 500;

  /** A person written on one line: {@code a@b.org (Ann Bee)}, {@code Ann Bee <a@b.org>}, a name. */
  static @Nullable Person parse(String text) {
    String line = text.strip();
    if (line.isEmpty()) {
      return null;
    }
    if (line.length() > LONGEST || line.indexOf('@') < 0) {
      return new Person(line, null, null);
    }
    Matcher m = EMAIL.matcher(line);
    if (!m.find()) {
      return new Person(line, null, null);
    }
    String rest = line.substring(0, m.start()) + line.substring(m.end());
    String name = rest.replace("mailto:", "").replaceAll("[()<>\\[\\]]", " ").strip();
    name = name.replaceAll("\\s+", " ");
    return new Person(name.isEmpty() ? null : name, m.group(), null);
  }

  /** The name, else the address, else the page; empty when all are null. */
  public String display() {
    if (name != null) {
      return name;
    }
    return email != null ? email : uri != null ? uri : "";
  }
}
