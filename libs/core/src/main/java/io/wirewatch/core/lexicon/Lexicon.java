package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packs that are loaded, one a language. */
public final class Lexicon {
  private static final List<String> SHIPPED = List.of("en", "ru");

  private final Map<String, LanguageLexicon> packs;
  private final String version;

  private Lexicon(Map<String, LanguageLexicon> packs) {
    this.packs = Map.copyOf(packs);
    this.version =
        packs.values().stream()
            .map(pack -> pack.language() + "-" + pack.version())
            .sorted()
            .reduce((a, b) -> a + "+" + b)
            .orElse("-");
  }

  /** The shipped packs, compiled over the given vocabulary. */
  public static Lexicon standard(Vocabulary.Builder vocabulary) {
    return load(List.of(), vocabulary);
  }

  /**
   * The shipped packs and those of a user, which replace the shipped one of their language.
   *
   * @throws IllegalArgumentException telling file and line of what is wrong
   */
  public static Lexicon load(List<Path> files, Vocabulary.Builder vocabulary) {
    Map<String, LanguageLexicon> packs = new HashMap<>();
    for (String language : SHIPPED) {
      packs.put(language, LexiconCompiler.compile(shipped(language), vocabulary));
    }
    for (Path file : files) {
      Pack pack = checked(read(file));
      packs.put(pack.language(), LexiconCompiler.compile(pack, vocabulary));
    }
    return new Lexicon(packs);
  }

  static PackReader.Reading read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return PackReader.read(file.getFileName().toString(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon " + file, e);
    }
  }

  private static Pack shipped(String language) {
    String name = "/io/wirewatch/core/lexicon/" + language + ".yaml";
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from the build");
      }
      return checked(
          PackReader.read(language + ".yaml", new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pack checked(PackReader.Reading reading) {
    List<String> errors =
        reading.findings().stream()
            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
            .map(Finding::toString)
            .toList();
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), errors));
    }
    return reading.pack();
  }

  /** The pack of a language (BCP 47 primary subtag), or null if none speaks it. */
  public @Nullable LanguageLexicon of(String language) {
    return packs.get(language);
  }

  /** All packs. */
  public Collection<LanguageLexicon> packs() {
    return packs.values();
  }

  /** The shipped pack of a language as it was read, for whoever measures or shows patterns. */
  public static Pack pack(String language) {
    return shipped(language);
  }

  /** The versions of all packs, such as {@code en-3+ru-1}. */
  public String version() {
    return version;
  }
}
