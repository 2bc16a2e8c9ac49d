package io.wirewatch.feed.xml;

import java.util.Locale;

/** Lower-casing of names, which nearly always are lower case already. */
final class Names {
  private Names() {}

  static String lower(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' || c > 127) {
        return name.toLowerCase(Locale.ROOT);
      }
    }
    return name;
  }
}
