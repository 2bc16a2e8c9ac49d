package io.wirewatch.bench;

import io.wirewatch.core.lexicon.Lexicon;
import io.wirewatch.core.lexicon.Phrase;
import io.wirewatch.core.region.Region;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** A lexicon and a gazetteer ten times the size of the shipped ones, in files as a user writes. */
final class Grown {
  private static final int TIMES = 10;
  private static final long SEED = 42;

  /** Files are kept below the size a region file may have. */
  private static final int REGIONS_PER_FILE = 800;

  /** A word that carries meaning: these are swapped, gaps and classes stay. */
  private static final Pattern CONTENT = Pattern.compile("[a-z]{4,}(?:/[nv])?");

  private static final String[] SYLLABLES = {
    "ka", "ro", "ble", "mi", "tan", "shu", "der", "vo", "lin", "gra", "pes", "zu", "har", "ne",
    "sol"
  };

  private Grown() {}

  /**
   * The English pack with nine phrases more for each of its terms' phrases, of the same shapes and
   * of the same words: each word stands in ten times as many phrases, and what was half of a phrase
   * is now often one by itself, so that an article has many more hits.
   */
  static Path lexiconOfSameWords() throws IOException {
    return lexicon(contentWords());
  }

  /**
   * The same with words a larger lexicon would bring along: those of news that fewer than one
   * paragraph in 200 holds.
   */
  static Path lexicon() throws IOException {
    List<String> words = new ArrayList<>(contentWords());
    List<String> lines = NewsTexts.frequencies();
    int rare = Integer.parseInt(lines.getFirst()) / 200;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      if (Integer.parseInt(cells[1]) < rare && cells[0].matches("[a-z]{4,}")) {
        words.add(cells[0]);
      }
    }
    return lexicon(words);
  }

  private static List<String> contentWords() {
    List<String> words = new ArrayList<>();
    for (Phrase phrase : phrases()) {
      for (String word : phrase.text().split("\\s+")) {
        if (CONTENT.matcher(word).matches()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static List<Phrase> phrases() {
    return Lexicon.pack("en").terms().stream().flatMap(t -> t.phrases().stream()).toList();
  }

  private static Path lexicon(List<String> words) throws IOException {
    List<Phrase> phrases = phrases();
    Random random = new Random(SEED);
    StringBuilder more = new StringBuilder("FORCE:\n");
    for (int i = 0; i < phrases.size() * (TIMES - 1); i++) {
      String shape = phrases.get(i % phrases.size()).text();
      more.append("  grown.").append(i).append(": |\n    ");
      more.append(swapped(shape, words, random)).append('\n');
    }
    return write("lexicon", shipped().replaceFirst("(?m)^FORCE:\\n", quoted(more.toString())));
  }

  /** Made-up names, nine for each place of the shipped catalogue's countries and divisions. */
  static List<Path> regions(int names) throws IOException {
    List<Region> divisions =
        RegionCatalogue.standard().regions().stream()
            .filter(region -> region.type() == RegionType.DIVISION)
            .toList();
    Random random = new Random(SEED);
    int perRegion = names / divisions.size() + 1;
    List<Path> files = new ArrayList<>();
    for (int from = 0; from < divisions.size(); from += REGIONS_PER_FILE) {
      StringBuilder yaml = new StringBuilder("regions:\n");
      int to = Math.min(divisions.size(), from + REGIONS_PER_FILE);
      for (int i = from; i < to; i++) {
        region(i, divisions.get(i), perRegion, random, yaml);
      }
      files.add(write("regions", yaml.toString()));
    }
    return files;
  }

  private static void region(
      int number, Region division, int names, Random random, StringBuilder yaml) {
    yaml.append("  - {id: grown-").append(number).append(", name: ").append(name(random));
    yaml.append(", at: [").append(division.lat()).append(", ").append(division.lon());
    yaml.append("], parents: [").append(division.id()).append("], names: {en: [");
    for (int i = 0; i < names; i++) {
      yaml.append(i == 0 ? "" : ", ").append(name(random));
    }
    yaml.append("]}}\n");
  }

  private static String swapped(String shape, List<String> words, Random random) {
    String[] parts = shape.split("\\s+");
    for (int i = 0; i < parts.length; i++) {
      if (CONTENT.matcher(parts[i]).matches()) {
        parts[i] = words.get(random.nextInt(words.size()));
      }
    }
    return String.join(" ", parts);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3 + random.nextInt(2); i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String shipped() throws IOException {
    try (InputStream in = Lexicon.class.getResourceAsStream("en.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the English pack is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$");
  }

  private static Path write(String name, String yaml) throws IOException {
    Path file = Files.createTempFile("wirewatch-grown-" + name, ".yaml");
    file.toFile().deleteOnExit();
    return Files.writeString(file, yaml);
  }
}
