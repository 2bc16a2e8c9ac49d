package io.wirewatch.cli.score;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Field;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.RegionPoints;
import io.wirewatch.events.Analysis.Status;
import io.wirewatch.events.Article;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An analysis for people: the text with hits and places marked, a table of regions, and the reason
 * of every discount and of every hit without a pattern.
 */
final class PeopleReport {
  private static final int ID_WIDTH = 18;
  private static final int NAME_WIDTH = 26;
  private static final int WORDS_WIDTH = 34;

  private final Paint paint;
  private final MarkedText marked;
  private final UnaryOperator<String> regionNames;
  private final Predicate<String> isGroup;

  /**
   * @param regionNames from region id to its name
   * @param isGroup whether a region id is a set of countries
   */
  PeopleReport(Paint paint, UnaryOperator<String> regionNames, Predicate<String> isGroup) {
    this.paint = paint;
    this.marked = new MarkedText(paint);
    this.regionNames = regionNames;
    this.isGroup = isGroup;
  }

  String render(Article article, Analysis analysis) {
    StringBuilder out = new StringBuilder();
    header(article, analysis, out);
    if (!article.title().isEmpty()) {
      out.append(marked.render(article.title(), Field.TITLE, analysis)).append("\n\n");
    }
    String text = marked.render(article.text(), Field.TEXT, analysis);
    out.append(article.format() == Article.Format.HTML ? Tags.strip(text) : text.strip());
    out.append("\n\n");
    if (analysis.scored()) {
      regions(analysis.regions(), out);
      if (!analysis.actorPairs().isEmpty()) {
        out.append("\nActors against one another: ")
            .append(String.join(", ", analysis.actorPairs()))
            .append('\n');
      }
      reasons("DISCOUNTED", analysis.hits().stream().filter(PeopleReport::isDiscounted), out);
      reasons("READ WITHOUT A PATTERN", analysis.hits().stream().filter(PeopleReport::isRead), out);
    } else {
      out.append("Not scored: no lexicon speaks '").append(analysis.language()).append("'.\n");
    }
    return out.toString();
  }

  private void header(Article article, Analysis analysis, StringBuilder out) {
    String facts =
        "language "
            + analysis.language()
            + ", published "
            + article.publishedAt()
            + (article.publishedAtQuality() == Article.DateQuality.ABSENT ? " (assumed)" : "")
            + (analysis.context() == null ? "" : ", read as " + analysis.context());
    out.append(heading("── " + article.id() + " ──")).append(' ');
    out.append(paint.apply(Paint.Style.FAINT, facts)).append("\n\n");
  }

  private void regions(List<RegionPoints> regions, StringBuilder out) {
    if (regions.isEmpty()) {
      out.append("No region: nothing here escalates or calms a conflict at a known place.\n");
      return;
    }
    out.append(heading(row("REGION", "", "ESCALATION", "CALMING", "NET", "BECAUSE OF")));
    List<RegionPoints> ordered =
        regions.stream().sorted(Comparator.comparing(region -> rank(region.id()))).toList();
    for (RegionPoints region : ordered) {
      double net = region.escalation() - region.deescalation();
      String line =
          row(
              region.id(),
              regionNames.apply(region.id()),
              points(region.escalation()),
              points(region.deescalation()),
              String.format(Locale.ROOT, "%+.1f", net),
              String.join(" ", region.categories()));
      out.append(isGroup.test(region.id()) ? paint.apply(Paint.Style.FAINT, line) : line);
    }
  }

  /** Countries first, then what lies in them, then the groups that only add them up. */
  private int rank(String id) {
    return id.length() == 2 ? 0 : isGroup.test(id) ? 2 : 1;
  }

  private static String row(String id, String name, String e, String d, String net, String why) {
    return String.format(
                Locale.ROOT,
                "%-" + ID_WIDTH + "s %-" + NAME_WIDTH + "s %10s %9s %8s  %s",
                id,
                shortened(name, NAME_WIDTH),
                e,
                d,
                net,
                why)
            .stripTrailing()
        + "\n";
  }

  private void reasons(String heading, Stream<Hit> hits, StringBuilder out) {
    List<Hit> listed = hits.toList();
    if (listed.isEmpty()) {
      return;
    }
    out.append('\n').append(heading(heading + "\n"));
    for (Hit hit : listed) {
      String line =
          String.format(
              Locale.ROOT,
              "%-" + WORDS_WIDTH + "s %s %-8s %5s  %-12s %s",
              "“" + shortened(hit.text().replaceAll("\\s+", " "), WORDS_WIDTH - 2) + "”",
              hit.channel(),
              hit.category(),
              points(hit.points()),
              hit.status(),
              hit.reason());
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /** Whatever counts less than its pattern: by its status, or by a place only inherited. */
  private static boolean isDiscounted(Hit hit) {
    boolean isLess = hit.status() != Status.RECENT || hit.reason().contains("sentence before");
    return isLess && !isRead(hit);
  }

  /** What stands on no pattern, but on all the words of its sentence. */
  private static boolean isRead(Hit hit) {
    return hit.term().equals("reading");
  }

  private String heading(String text) {
    return paint.apply(Paint.Style.HEADING, text);
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String shortened(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }
}
