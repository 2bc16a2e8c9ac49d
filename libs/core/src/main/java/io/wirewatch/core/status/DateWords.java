package io.wirewatch.core.status;

import io.wirewatch.core.text.Vocabulary;
import io.wirewatch.core.text.Words;
import java.util.Arrays;

/**
 * The words dates are made of in one language, as a code a word: its kind in the upper bits, its
 * value (a month, days) in the lower 16.
 */
final class DateWords {
  static final int NONE = 0;
  static final int MONTH = 1;
  static final int WEEKDAY = 2;
  static final int UNIT = 3;
  static final int LAST = 4;
  static final int RECENT = 5;
  static final int AGO = 6;
  static final int NOW = 7;
  static final int YEAR_CUE = 8;
  static final int EARLIER = 9;
  static final int THIS = 10;
  static final int UNTIL = 11;
  static final int PART_OF_YEAR = 12;
  static final int ARTICLE = 13;
  static final int SINCE = 14;
  static final int DEFINITE = 15;

  private int[] codes = new int[0];

  private DateWords() {}

  static DateWords of(String language, Vocabulary.Builder vocabulary) {
    DateWords words = new DateWords();
    if (language.equals("en")) {
      words.english(vocabulary);
    } else if (language.equals("ru")) {
      words.russian(vocabulary);
    }
    return words;
  }

  private void english(Vocabulary.Builder vocabulary) {
    months(
        vocabulary,
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec");
    add(vocabulary, WEEKDAY, 0, "monday tuesday wednesday thursday friday saturday sunday");
    units(
        vocabulary,
        "day days night nights hour hours minute minutes|week weeks weekend|month months|year years|decade decades|century centuries");
    add(vocabulary, PART_OF_YEAR, 180, "summer winter spring autumn fall");
    add(vocabulary, PART_OF_YEAR, 365, "mid early late");
    add(vocabulary, LAST, 0, "last past previous preceding");
    add(vocabulary, RECENT, 0, "recent");
    add(vocabulary, AGO, 0, "ago earlier before back");
    add(vocabulary, NOW, 0, "today yesterday tonight overnight now currently");
    add(
        vocabulary,
        YEAR_CUE,
        0,
        "in from of during by after between until around circa to before and early late mid summer winter spring autumn");
    add(vocabulary, SINCE, 0, "since");
    add(vocabulary, DEFINITE, 0, "the");
    add(vocabulary, UNTIL, 0, "until by till next");
    add(vocabulary, THIS, 0, "this");
    add(vocabulary, ARTICLE, 0, "a an one");
  }

  private void russian(Vocabulary.Builder vocabulary) {
    months(
        vocabulary,
        "январь января январе|февраль февраля феврале|март марта марте|апрель апреля апреле|май мая мае|июнь июня июне|июль июля июле"
            + "|август августа августе|сентябрь сентября сентябре|октябрь октября октябре|ноябрь ноября ноябре|декабрь декабря декабре");
    add(
        vocabulary,
        WEEKDAY,
        0,
        "понедельник вторник среду четверг пятницу субботу воскресенье понедельника вторника среды четверга пятницы субботы воскресенья");
    units(
        vocabulary,
        "день дня дней дни сутки суток час часа часов|неделю недели недель неделе|месяц месяца месяцев месяце месяцы|год года лет году годы|десятилетие"
            + " десятилетия десятилетий|век века веке");
    add(vocabulary, PART_OF_YEAR, 180, "летом зимой весной осенью");
    add(
        vocabulary,
        LAST,
        0,
        "прошлом прошлый прошлого прошлой прошлую последние последних минувшем минувшего");
    add(vocabulary, AGO, 0, "назад тому ранее");
    add(vocabulary, NOW, 0, "сегодня вчера ночью сейчас");
    add(vocabulary, YEAR_CUE, 0, "в с до от после к на");
    add(vocabulary, UNTIL, 0, "до к следующем");
  }

  private void months(Vocabulary.Builder vocabulary, String names) {
    String[] months = names.split("\\|");
    for (int m = 0; m < months.length; m++) {
      add(vocabulary, MONTH, m + 1, months[m]);
    }
  }

  private void units(Vocabulary.Builder vocabulary, String names) {
    int[] days = {1, 7, 30, 365, 3650, 36500};
    String[] units = names.split("\\|");
    for (int u = 0; u < units.length; u++) {
      add(vocabulary, UNIT, days[u], units[u]);
    }
  }

  private void add(Vocabulary.Builder vocabulary, int kind, int value, String words) {
    for (String word : words.split(" ")) {
      int id = vocabulary.add(Words.normalise(word));
      if (id >= codes.length) {
        codes = Arrays.copyOf(codes, id + 64);
      }
      if (codes[id] == 0 || kind != YEAR_CUE) {
        codes[id] =
            kind << 16 | value | (codes[id] != 0 && kindOf(codes[id]) == YEAR_CUE ? 1 << 24 : 0);
      } else {
        codes[id] |= 1 << 24;
      }
    }
  }

  /** The kind of a word, one of the constants. */
  int kind(int word) {
    return word > 0 && word < codes.length ? kindOf(codes[word]) : NONE;
  }

  private static int kindOf(int code) {
    return code >>> 16 & 0xFF;
  }

  int value(int word) {
    return codes[word] & 0xFFFF;
  }

  /** Whether a number behind this word may be a year. */
  boolean precedesYear(int word) {
    return word > 0
        && word < codes.length
        && (kindOf(codes[word]) == YEAR_CUE
            || kindOf(codes[word]) == SINCE
            || kindOf(codes[word]) == DEFINITE
            || (codes[word] & 1 << 24) != 0);
  }
}
