package io.wirewatch.feed;

import io.wirewatch.feed.date.DateReading;
import io.wirewatch.feed.date.FeedDates;
import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.text.HtmlText;
import io.wirewatch.feed.text.Urls;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The small values of a feed, read the same way in all formats: cut to the limits, with a problem
 * for each that cannot be read. {@code place} is asked for only when there is a problem.
 */
final class Reading {
  private final FeedLimits limits;
  private final ProblemLog problems;

  Reading(FeedLimits limits, ProblemLog problems) {
    this.limits = limits;
    this.problems = problems;
  }

  ProblemLog problems() {
    return problems;
  }

  /** A text cut to the limit for summaries and contents. */
  String longText(String value, Supplier<String> place) {
    return cut(value, limits.maxTextLength(), place);
  }

  /** A trimmed text cut to the limit for titles, names and ids; null when empty. */
  @Nullable String shortText(@Nullable String value, Supplier<String> place) {
    if (value == null) {
      return null;
    }
    String trimmed = value.strip();
    return trimmed.isEmpty() ? null : cut(trimmed, limits.maxShortText(), place);
  }

  /** A short text on one line without markup; null when empty. */
  @Nullable String line(@Nullable String value, Supplier<String> place) {
    String text = shortText(value, place);
    if (text == null) {
      return null;
    }
    String plain = HtmlText.plain(text);
    return plain.isEmpty() ? null : plain;
  }

  private String cut(String value, int max, Supplier<String> place) {
    if (value.length() <= max) {
      return value;
    }
    problems.add(
        ProblemKind.TEXT_CUT,
        "a text of " + value.length() + " characters was cut to " + max,
        place.get());
    int end = Character.isHighSurrogate(value.charAt(max - 1)) ? max - 1 : max;
    return value.substring(0, end);
  }

  /** A date; null, with a problem, when it cannot be read. */
  @Nullable FeedDate date(String raw, Supplier<String> place) {
    String trimmed = raw.strip();
    return switch (FeedDates.read(trimmed)) {
      case DateReading.Read read -> new FeedDate(read.instant(), trimmed);
      case DateReading.Unreadable unreadable -> {
        if (!trimmed.isEmpty()) {
          problems.add(
              ProblemKind.BAD_DATE,
              "cannot read the date "
                  + ProblemLog.quote(trimmed)
                  + ": "
                  + unreadable.reason()
                  + "; it was left out",
              place.get());
        }
        yield null;
      }
    };
  }

  /**
   * A link made absolute; null when empty, or, with a problem, when it is a script or data: links
   * are shown to people as links.
   */
  @Nullable String link(@Nullable String base, @Nullable String reference, Supplier<String> place) {
    String text = shortText(reference, place);
    if (text == null) {
      return null;
    }
    String url = Urls.resolve(base, text);
    if (Urls.isActive(url)) {
      problems.add(
          ProblemKind.BAD_LINK,
          "the link " + ProblemLog.quote(text) + " is no address of a page; it was left out",
          place.get());
      return null;
    }
    return url;
  }

  /** A language tag with hyphens; null when it is none. */
  static @Nullable String language(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String tag = value.strip().replace('_', '-');
    int comma = tag.indexOf(',');
    tag = comma < 0 ? tag : tag.substring(0, comma).strip();
    boolean plausible = tag.length() >= 2 && tag.length() <= 35;
    return plausible && !Locale.forLanguageTag(tag).getLanguage().isEmpty() ? tag : null;
  }
}
