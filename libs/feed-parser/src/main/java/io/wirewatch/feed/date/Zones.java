package io.wirewatch.feed.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Time zone names in feeds. RFC 822 defines the American ones; the others are as news sites use
 * them. Military letters other than Z are UTC, since RFC 822 had their signs wrong (RFC 5322
 * section 4.3). IST is India's, BST Britain's, CST America's.
 */
final class Zones {
  private static final int MAX_SECONDS = 18 * 3600;
  private static final Map<String, ZoneOffset> NAMED = named();

  private Zones() {}

  private static Map<String, ZoneOffset> named() {
    Map<String, ZoneOffset> zones = new HashMap<>();
    String[] table = {
      "0", "Z GMT UT UTC WET UCT ZULU",
      "+1", "CET BST IST-IE WEST MEZ MET WAT",
      "+2", "CEST EET SAST MESZ MEST CAT IDT-IL",
      "+3", "EEST MSK TRT AST-AR EAT IDT",
      "+3:30", "IRST",
      "+4", "MSD GST AZT",
      "+4:30", "IRDT AFT",
      "+5", "PKT UZT",
      "+5:30", "IST SLST",
      "+5:45", "NPT",
      "+6", "BDT",
      "+6:30", "MMT",
      "+7", "WIB ICT",
      "+8", "AWST HKT SGT PHT MYT WITA",
      "+9", "JST KST WIT",
      "+9:30", "ACST",
      "+10", "AEST",
      "+10:30", "ACDT",
      "+11", "AEDT",
      "+12", "NZST",
      "+13", "NZDT",
      "-2:30", "NDT",
      "-3", "BRT ART ADT CLST UYT",
      "-3:30", "NST",
      "-4", "EDT AST CLT VET BOT",
      "-5", "EST ET CDT COT PET ECT",
      "-6", "CST CT MDT",
      "-7", "MST MT PDT",
      "-8", "PST PT AKDT",
      "-9", "AKST HDT",
      "-10", "HST",
    };
    for (int i = 0; i < table.length; i += 2) {
      String[] parts = table[i].split(":", 2);
      int hours = Integer.parseInt(parts[0]);
      int minutes = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
      ZoneOffset offset = ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
      for (String name : table[i + 1].split(" ", -1)) {
        zones.put(name, offset);
      }
    }
    return zones;
  }

  /** The zone of a name or of an IANA id such as {@code Asia/Seoul}; null when unknown. */
  static @Nullable ZoneId named(String word) {
    String key = word.toUpperCase(Locale.ROOT);
    if (key.length() == 1) {
      return ZoneOffset.UTC;
    }
    ZoneOffset offset = NAMED.get(key);
    if (offset != null || word.indexOf('/') < 0) {
      return offset;
    }
    try {
      return ZoneId.of(word);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  /** The offset {@code ±hhmm}, {@code ±hh:mm}, {@code ±hh} or {@code ±hhmmss}; null if absurd. */
  static @Nullable ZoneOffset offset(boolean negative, String digits) {
    int n = digits.length();
    if (n == 0 || n > 6) {
      return null;
    }
    int value = Integer.parseInt(digits);
    int seconds =
        switch (n) {
          case 1, 2 -> value * 3600;
          case 3, 4 -> value / 100 * 3600 + value % 100 * 60;
          default -> value / 10000 * 3600 + value / 100 % 100 * 60 + value % 100;
        };
    if (seconds > MAX_SECONDS) {
      return null;
    }
    return ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds);
  }
}
