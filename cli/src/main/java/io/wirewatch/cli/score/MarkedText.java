package io.wirewatch.cli.score;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Field;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.Place;
import io.wirewatch.events.Analysis.Span;
import io.wirewatch.events.Analysis.Status;
import io.wirewatch.events.Analysis.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A field of an article with its hits and places marked: by colour, and without colour by brackets
 * that say the same, so that nothing depends on a terminal. Where marks overlap, the one that
 * begins first stands, a hit before a place.
 */
final class MarkedText {
  private record Mark(int start, int end, Paint.Style style, String note, int rank) {}

  private final Paint paint;

  MarkedText(Paint paint) {
    this.paint = paint;
  }

  String render(String text, Field field, Analysis analysis) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    int at = 0;
    for (Mark mark : marks(text.length(), field, analysis)) {
      if (mark.start() < at) {
        continue;
      }
      out.append(safe(text.substring(at, mark.start())));
      String words = safe(text.substring(mark.start(), mark.end()));
      out.append(
          paint.on() ? paint.apply(mark.style(), words) : "[" + words + " " + mark.note() + "]");
      at = mark.end();
    }
    return out.append(safe(text.substring(at))).toString();
  }

  private static List<Mark> marks(int length, Field field, Analysis analysis) {
    List<Mark> marks = new ArrayList<>();
    for (Hit hit : analysis.hits()) {
      add(marks, hit.span(), field, length, style(hit), note(hit), 0);
    }
    for (Place place : analysis.places()) {
      add(marks, place.span(), field, length, style(place), note(place), 1);
    }
    marks.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparingInt(Mark::rank)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    return marks;
  }

  private static void add(
      List<Mark> marks,
      Span span,
      Field field,
      int length,
      Paint.Style style,
      String note,
      int rank) {
    if (span.in() == field && span.start() < span.end() && span.end() <= length) {
      marks.add(new Mark(span.start(), span.end(), style, note, rank));
    }
  }

  private static Paint.Style style(Hit hit) {
    if (hit.points() <= 0) {
      return Paint.Style.WORTHLESS;
    }
    boolean full = hit.status() == Status.RECENT;
    return switch (hit.channel()) {
      case E -> full ? Paint.Style.ESCALATION : Paint.Style.ESCALATION_DISCOUNTED;
      case D -> full ? Paint.Style.DEESCALATION : Paint.Style.DEESCALATION_DISCOUNTED;
    };
  }

  private static Paint.Style style(Place place) {
    return place.use() == Use.LOCATION ? Paint.Style.LOCATION : Paint.Style.OTHER_PLACE;
  }

  private static String note(Hit hit) {
    String sign = hit.channel() == Channel.E ? "E+" : "D+";
    return hit.points() <= 0
        ? hit.status().name().toLowerCase(Locale.ROOT)
        : String.format(Locale.ROOT, "%s%.1f", sign, hit.points());
  }

  private static String note(Place place) {
    return place.use() == Use.LOCATION
        ? "@" + place.region()
        : place.use().name().toLowerCase(Locale.ROOT);
  }

  /** Control characters of hostile text must not reach the terminal. */
  private static String safe(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hostile = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
      if (hostile && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null) {
        out.append(hostile ? '\ufffd' : c);
      }
    }
    return out == null ? text : out.toString();
  }
}
