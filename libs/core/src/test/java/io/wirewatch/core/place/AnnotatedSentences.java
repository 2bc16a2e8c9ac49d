package io.wirewatch.core.place;

import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.TextFormat;
import io.wirewatch.core.text.Tokenizer;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.core.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures the finder on annotated.txt; run its main method to see the figures and every miss. */
final class AnnotatedSentences {
  private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([LAON])\\|([^\\]]+)]");

  private final RegionCatalogue catalogue;
  private final PlaceFinder finder;
  private final Tokenizer tokenizer;
  private final List<String> misses = new ArrayList<>();
  int expected;
  int found;
  int right;
  int used;
  int spurious;
  int scenes;
  int scenesRight;

  AnnotatedSentences(RegionCatalogue catalogue, PlaceFinder finder, Tokenizer tokenizer) {
    this.catalogue = catalogue;
    this.finder = finder;
    this.tokenizer = tokenizer;
  }

  public static void main(String[] args) throws IOException {
    RegionCatalogue catalogue = RegionCatalogue.standard();
    Vocabulary.Builder words = new Vocabulary.Builder();
    PlaceFinder finder = PlaceFinder.prepare(catalogue, words);
    AnnotatedSentences table =
        new AnnotatedSentences(catalogue, finder, new Tokenizer(words.build()));
    table.measure();
    table.misses.forEach(System.out::println);
    System.out.println(table);
  }

  /** One expected mention: its span in the plain sentence, use letter and id. */
  private record Gold(int start, int end, String use, String id) {}

  AnnotatedSentences measure() throws IOException {
    for (String line : lines()) {
      int arrow = line.indexOf(" => ");
      measure(
          arrow < 0 ? line : line.substring(0, arrow),
          arrow < 0 ? Set.of() : Set.of(line.substring(arrow + 4).split(",")));
    }
    return this;
  }

  private void measure(String marked, Set<String> scene) {
    StringBuilder plain = new StringBuilder();
    List<Gold> gold = new ArrayList<>();
    Matcher m = MARK.matcher(marked);
    int last = 0;
    while (m.find()) {
      plain.append(marked, last, m.start());
      int start = plain.length();
      plain.append(m.group(1));
      gold.add(new Gold(start, plain.length(), m.group(2), m.group(3)));
      last = m.end();
    }
    String text = plain.append(marked.substring(last)).toString();
    Tokens tokens = tokenizer.tokenize(null, text, TextFormat.PLAIN);
    Places places = finder.find(tokens);
    Set<Mention> matched = new LinkedHashSet<>();
    for (Gold g : gold) {
      expected++;
      places.mentions().stream()
          .filter(
              p -> tokens.start(p.firstToken()) < g.end && tokens.end(p.endToken() - 1) > g.start)
          .findFirst()
          .ifPresentOrElse(
              p -> {
                matched.add(p);
                judge(text, g, p);
              },
              () -> misses.add("missed '" + text.substring(g.start, g.end) + "': " + text));
    }
    for (Mention p : places.mentions()) {
      if (!matched.contains(p) && p.use() != Use.NAME) {
        spurious++;
        misses.add("spurious " + p.region() + " " + p.use() + ": " + text);
      }
    }
    if (!scene.isEmpty()) {
      judgeScene(text, scene, places);
    }
  }

  private void judge(String text, Gold g, Mention p) {
    found++;
    boolean place = g.id.equals("-") || isIn(p.region(), g.id) || g.id.equals(p.country());
    boolean use = p.use().name().startsWith(g.use);
    right += place ? 1 : 0;
    used += use ? 1 : 0;
    if (!place || !use) {
      misses.add(
          "'%s' is %s %s %s (%s), not %s %s: %s"
              .formatted(
                  text.substring(g.start, g.end),
                  p.region(),
                  p.country(),
                  p.use(),
                  p.reason(),
                  g.use,
                  g.id,
                  text));
    }
  }

  private void judgeScene(String text, Set<String> scene, Places places) {
    scenes++;
    Set<String> got = new TreeSet<>();
    for (String region : places.scene(0).regions()) {
      String of = region;
      got.add(scene.stream().filter(s -> isIn(of, s)).findFirst().orElse(region));
    }
    boolean ok = got.equals(new TreeSet<>(scene));
    scenesRight += ok ? 1 : 0;
    if (!ok) {
      misses.add("scene " + places.scene(0) + ", not " + scene + ": " + text);
    }
  }

  private boolean isIn(String region, String id) {
    return region != null && catalogue.isWithin(region, id);
  }

  double recall() {
    return (double) found / expected;
  }

  double precision() {
    return (double) found / (found + spurious);
  }

  double placeAccuracy() {
    return (double) right / found;
  }

  double useAccuracy() {
    return (double) used / found;
  }

  double sceneAccuracy() {
    return (double) scenesRight / scenes;
  }

  @Override
  public String toString() {
    return "%d mentions: recall %.3f, precision %.3f, place %.3f, use %.3f; %d scenes: %.3f right"
        .formatted(
            expected,
            recall(),
            precision(),
            placeAccuracy(),
            useAccuracy(),
            scenes,
            sceneAccuracy());
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = AnnotatedSentences.class.getResourceAsStream("annotated.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }
  }
}
