package io.wirewatch.acceptance;

import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints every measure as one line {@code measure value bar ok|FAIL} and exits with 1 when a figure
 * is below its bar, with 2 when the data cannot be found.
 *
 * <p>Arguments: names of groups to measure ({@code sentences seeds events stories dated feeds};
 * default all) and {@code --misses} to list what went wrong. Rows of the held-out table and of the
 * sixth to the ninth are never listed: they are for the figure alone.
 */
public final class Measures {
  private static final String GROUPS = "sentences seeds events stories dated feeds";

  private static final List<String> OPEN_TABLES =
      List.of("tuning", "second", "third", "fourth", "fifth");

  private static final List<String> UNREAD_TABLES =
      List.of("heldout", "sixth", "seventh", "eighth", "ninth");

  private final Data data;
  private final Function<Article, Analysis> analyst;
  private final boolean showMisses;
  private final PrintStream out;

  private Measures(
      Data data, Function<Article, Analysis> analyst, boolean showMisses, PrintStream out) {
    this.data = data;
    this.analyst = analyst;
    this.showMisses = showMisses;
    this.out = out;
  }

  /** Runs the measures. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> asked = new ArrayList<>(List.of(args));
    boolean misses = asked.remove("--misses");
    Set<String> known = Set.of(GROUPS.split(" "));
    Path data = folder(System.getenv("WIREWATCH_DATA"), "../shared/data");
    if (!known.containsAll(asked) || data == null) {
      System.err.println(
          data == null
              ? "No evaluation data: set WIREWATCH_DATA to the folder with 'events' and 'truth'."
              : "Usage: acceptance [--misses] [" + GROUPS.replace(" ", "] [") + "]");
      System.exit(2);
      return;
    }
    Path seeds = data.resolveSibling("seeds");
    Analyzer analyzer = Analyzer.standard();
    Measures measures = new Measures(new Data(data, seeds), analyzer::analyze, misses, out);
    Bars bars = Bars.read(bars());
    boolean ok = true;
    for (String group : asked.isEmpty() ? List.of(GROUPS.split(" ")) : asked) {
      for (Figure figure : measures.group(group)) {
        out.println(bars.line(figure));
        ok &= bars.holds(figure);
      }
    }
    System.exit(ok ? 0 : 1);
  }

  private List<Figure> group(String name) throws IOException {
    return switch (name) {
      case "sentences" -> sentences();
      case "seeds" -> seeds();
      case "events" -> events();
      case "stories" -> List.of(new StoryPairs(data).measure());
      case "dated" -> new DatedEvents(data, analyst).measure();
      case "feeds" -> feeds();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private List<Figure> sentences() throws IOException {
    Sentences tuning = new Sentences(analyst);
    List<Figure> figures = new ArrayList<>();
    for (String table : OPEN_TABLES) {
      figures.addAll(tuning.measure(table));
    }
    for (String table : UNREAD_TABLES) {
      figures.addAll(new Sentences(analyst).measure(table));
    }
    for (Sentences.Miss miss : tuning.misses()) {
      show(SentenceMiss.text(miss));
    }
    return figures;
  }

  private List<Figure> seeds() throws IOException {
    Seeds seeds = new Seeds(data, analyst);
    List<Figure> figures = seeds.measure();
    seeds.failed().forEach(this::show);
    return figures;
  }

  private List<Figure> events() throws IOException {
    CodedEvents coded = new CodedEvents(data, analyst);
    List<Figure> figures = new ArrayList<>();
    figures.add(coded.plover());
    figures.addAll(coded.petrarch());
    return figures;
  }

  private List<Figure> feeds() throws IOException {
    Feeds feeds = new Feeds(data);
    List<Figure> figures = feeds.measure();
    feeds.misses().forEach(miss -> show(miss.toString()));
    return figures;
  }

  private void show(String miss) {
    if (showMisses) {
      out.println("  - " + miss);
    }
  }

  private static @Nullable Path folder(@Nullable String stated, String otherwise) {
    Path folder = Path.of(stated == null ? otherwise : stated);
    return Files.isDirectory(folder) ? folder : null;
  }

  /** The bars stand beside this module, whether one runs from the root or from the module. */
  private static Path bars() {
    Path fromRoot = Path.of("acceptance", "bars.properties");
    return Files.exists(fromRoot) ? fromRoot : Path.of("bars.properties");
  }
}
