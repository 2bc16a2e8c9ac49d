package io.wirewatch.core.status;

import io.wirewatch.core.lexicon.LanguageLexicon;
import io.wirewatch.core.lexicon.WordStream;
import io.wirewatch.core.text.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates a sentence names, each as an age in days on the day of publication: 'in March', 'on 12
 * May', 'last year', 'two weeks ago', 'over the past two years', 'in 2014'. A month or day without
 * a year is the latest one not after publication.
 */
final class DateExpressions {
  private static final int RECENT_YEARS = 365;
  private static final int THIS_YEAR = 30;
  private static final int FURTHEST_NUMBER = 3;

  private final DateWords dates;
  private final LanguageLexicon lexicon;
  private final WordStream words;
  private final Tokens tokens;
  private final LocalDate published;

  /**
   * A date in a sentence.
   *
   * @param first its first word
   * @param last its last word
   * @param age days before publication
   */
  record Dated(int first, int last, int age) {}

  DateExpressions(DateWords dates, LanguageLexicon lexicon, WordStream words, LocalDate published) {
    this.dates = dates;
    this.lexicon = lexicon;
    this.words = words;
    this.tokens = words.tokens();
    this.published = published;
  }

  /** The dates of sentence s, from left to right. */
  List<Dated> in(int s) {
    List<Dated> found = List.of();
    int from = words.first(s);
    int end = words.end(s);
    for (int p = from; p < end; p++) {
      Dated dated = at(p, from, end);
      if (dated != null) {
        p = Math.max(p, dated.last());
        if (isSince(dated.first(), from)) {
          continue;
        }
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(dated);
      }
    }
    return found;
  }

  /** 'The worst since June 2008' tells when something else was. */
  private boolean isSince(int p, int from) {
    return dates.kind(words.word(p)) == DateWords.SINCE
        || p > from && dates.kind(words.word(p - 1)) == DateWords.SINCE;
  }

  /**
   * Whether a date is an adjective of one noun: 'broke the 1991 ceasefire' happened today. Behind a
   * preposition ('in the 1991 war') it dates the sentence.
   */
  boolean isAttribute(Dated dated, int s) {
    return dated.last() == dated.first() + 1
        && dates.kind(words.word(dated.first())) == DateWords.DEFINITE
        && words.word(dated.last()) == WordStream.NUMBER
        && dated.last() + 1 < words.end(s)
        && words.word(dated.last() + 1) >= 0
        && (dated.first() == words.first(s) || !dates.precedesYear(words.word(dated.first() - 1)));
  }

  private @Nullable Dated at(int p, int from, int end) {
    int word = words.word(p);
    if (word == WordStream.NUMBER) {
      return year(p, from, end);
    }
    if (word <= 0) {
      return decade(p);
    }
    return switch (dates.kind(word)) {
      case DateWords.MONTH -> month(p, from, end);
      case DateWords.WEEKDAY, DateWords.NOW -> new Dated(p, p, 0);
      case DateWords.LAST -> last(p, end);
      case DateWords.RECENT -> recent(p, end);
      case DateWords.THIS -> thisUnit(p, from, end);
      case DateWords.UNIT -> ago(p, from, end);
      default -> decade(p);
    };
  }

  private @Nullable Dated month(int p, int from, int end) {
    int month = dates.value(words.word(p));
    if (!tokens.isCapitalised(words.token(p)) && lexicon.language().equals("en")) {
      return null;
    }
    int before = number(p - 1, from, end);
    int after = number(p + 1, from, end);
    int first = p;
    int last = p;
    int day = 0;
    if (before >= 1 && before <= 31) {
      day = before;
      first = p - 1;
    } else if (after >= 1 && after <= 31) {
      day = after;
      last = p + 1;
    }
    int year = yearBehind(last + 1, end);
    if (year > 0) {
      last = words.word(last + 1) == WordStream.COMMA ? last + 2 : last + 1;
    }
    boolean cued =
        first > from
            && (dates.precedesYear(words.word(first - 1))
                || dates.kind(words.word(first - 1)) == DateWords.LAST);
    if (day == 0 && year == 0 && !cued || isUntil(first - 1, from)) {
      return null;
    }
    int age = age(month, day, year);
    return age < 0 ? null : new Dated(cued ? first - 1 : first, last, age);
  }

  private boolean isUntil(int p, int from) {
    return p >= from && dates.kind(words.word(p)) == DateWords.UNTIL;
  }

  /** Days since the end of the period; the period that holds the day of publication has age 0. */
  private int age(int month, int day, int year) {
    try {
      int y = year > 0 ? year : published.getYear();
      LocalDate start = LocalDate.of(y, month, Math.max(1, day));
      if (year == 0 && start.isAfter(published.plusDays(1))) {
        start = LocalDate.of(y - 1, month, Math.max(1, day));
      }
      LocalDate last = day > 0 ? start : start.plusMonths(1).minusDays(1);
      return (int)
          Math.max(start.isAfter(published) ? -1 : 0, published.toEpochDay() - last.toEpochDay());
    } catch (DateTimeException e) {
      return -1;
    }
  }

  private int yearBehind(int p, int end) {
    int at = p < end && words.word(p) == WordStream.COMMA ? p + 1 : p;
    int year = at < end ? digits(at) : -1;
    return isYear(year) ? year : 0;
  }

  private boolean isYear(int year) {
    return year >= 1000 && year <= published.getYear();
  }

  private @Nullable Dated year(int p, int from, int end) {
    int year = digits(p);
    if (!isYear(year) || p == from) {
      return null;
    }
    int before = words.word(p - 1);
    boolean closes = p + 1 == end || words.word(p + 1) < 0;
    if (!dates.precedesYear(before) && !(before == WordStream.COMMA && closes)) {
      return null;
    }
    boolean part = dates.kind(before) == DateWords.PART_OF_YEAR;
    if (year == published.getYear()) {
      return part ? new Dated(p - 1, p, published.getDayOfYear() > 120 ? 90 : 0) : null;
    }
    int age = (int) (published.toEpochDay() - LocalDate.of(year, 12, 31).toEpochDay());
    return new Dated(p - 1, p, Math.max(age, part ? 60 : age));
  }

  /** '1990s'. */
  private @Nullable Dated decade(int p) {
    int token = words.word(p) >= 0 ? words.token(p) : -1;
    if (token < 0 || tokens.end(token) - tokens.start(token) != 5) {
      return null;
    }
    char first = tokens.firstChar(token);
    if (first != '1' && first != '2') {
      return null;
    }
    String surface = tokens.surface(token);
    int year = surface.endsWith("s") ? parse(surface.substring(0, 4)) : -1;
    return isYear(year)
        ? new Dated(p, p, Math.max(0, (published.getYear() - year - 9) * RECENT_YEARS))
        : null;
  }

  private @Nullable Dated last(int p, int end) {
    int count = 1;
    for (int q = p + 1; q < end && q <= p + FURTHEST_NUMBER; q++) {
      int word = words.word(q);
      int number = word == WordStream.NUMBER ? digits(q) : word > 0 ? lexicon.number(word) : -1;
      if (number > 0) {
        count = number;
      } else if (word > 0) {
        int kind = dates.kind(word);
        if (kind == DateWords.UNIT) {
          boolean several = count > 1 || q > p + 1;
          int unit = dates.value(word);
          return new Dated(p, q, unit <= 7 && !several ? 0 : unit <= 7 ? 0 : unit * count);
        }
        if (kind == DateWords.PART_OF_YEAR) {
          return new Dated(p, q, dates.value(word));
        }
        if (kind == DateWords.MONTH) {
          int age = age(dates.value(word), 0, 0);
          return new Dated(p, q, Math.max(0, age));
        }
        if (kind == DateWords.WEEKDAY) {
          return new Dated(p, q, 0);
        }
      }
    }
    return null;
  }

  private @Nullable Dated recent(int p, int end) {
    if (p + 1 < end && words.word(p + 1) > 0 && dates.kind(words.word(p + 1)) == DateWords.UNIT) {
      int unit = dates.value(words.word(p + 1));
      return new Dated(p, p + 1, unit <= 7 ? 0 : unit);
    }
    return null;
  }

  private @Nullable Dated thisUnit(int p, int from, int end) {
    if (p + 1 >= end || words.word(p + 1) <= 0 || dates.kind(words.word(p + 1)) != DateWords.UNIT) {
      return null;
    }
    int unit = dates.value(words.word(p + 1));
    boolean earlier = p > from && dates.kind(words.word(p - 1)) == DateWords.AGO;
    int age =
        unit <= 7
            ? 0
            : unit <= 30
                ? (earlier ? Math.min(15, published.getDayOfMonth()) : 0)
                : earlier ? Math.min(90, published.getDayOfYear()) : THIS_YEAR;
    return new Dated(earlier ? p - 1 : p, p + 1, age);
  }

  /** '# units ago', 'years ago', 'a year earlier'. */
  private @Nullable Dated ago(int p, int from, int end) {
    if (p + 1 >= end || dates.kind(words.word(p + 1)) != DateWords.AGO) {
      return null;
    }
    int unit = dates.value(words.word(p));
    int number = number(p - 1, from, end);
    boolean article = p > from && dates.kind(words.word(p - 1)) == DateWords.ARTICLE;
    int count = number > 0 ? number : article ? 1 : 2;
    return new Dated(number > 0 || article ? p - 1 : p, p + 1, unit * Math.min(count, 1000));
  }

  private int number(int p, int from, int end) {
    if (p < from || p >= end) {
      return -1;
    }
    int word = words.word(p);
    return word == WordStream.NUMBER ? digits(p) : word > 0 ? lexicon.number(word) : -1;
  }

  private int digits(int p) {
    if (words.word(p) != WordStream.NUMBER) {
      return -1;
    }
    int token = words.token(p);
    int length = tokens.end(token) - tokens.start(token);
    return length > 4 ? -1 : parse(tokens.surface(token));
  }

  private static int parse(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
