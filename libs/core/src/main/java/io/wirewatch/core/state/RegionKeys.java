package io.wirewatch.core.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Keys of the records in a {@link RegionStore}. The first byte is the table: 1 the clock, 2 the
 * list of regions, 3 the records of regions ({@code region, 0, kind, rest}).
 */
final class RegionKeys {
  private static final byte CLOCK = 1;
  private static final byte LIST = 2;
  private static final byte RECORD = 3;

  /** Kinds of region records. */
  static final byte ARTICLE = 'a';

  static final byte DAY = 'd';
  static final byte GROUP = 'g';
  static final byte HOUR = 'h';
  static final byte META = 'm';

  private RegionKeys() {}

  /** Key of the clock's record {@code name}. */
  static byte[] clock(String name) {
    return concat(new byte[] {CLOCK}, utf8(name));
  }

  static byte[] clockStart() {
    return new byte[] {CLOCK};
  }

  static byte[] clockEnd() {
    return new byte[] {CLOCK + 1};
  }

  /** Key that says a region has records. */
  static byte[] listed(String region) {
    return concat(new byte[] {LIST}, utf8(region));
  }

  static byte[] listStart() {
    return new byte[] {LIST};
  }

  static byte[] listEnd() {
    return new byte[] {LIST + 1};
  }

  /** What follows the table byte of a clock or list key. */
  static String name(byte[] key) {
    return new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
  }

  /** First key of a region's records. */
  static byte[] start(String region) {
    return concat(new byte[] {RECORD}, utf8(region), new byte[] {0});
  }

  /** First key beyond a region's records. */
  static byte[] end(String region) {
    return concat(new byte[] {RECORD}, utf8(region), new byte[] {1});
  }

  /** Key of an article: its fetchedAt first. */
  static byte[] article(String region, long fetchedMillis, String article, int version) {
    byte[] id = utf8(article);
    return concat(
        start(region),
        ByteBuffer.allocate(1 + 8 + id.length + 4)
            .put(ARTICLE)
            .putLong(fetchedMillis)
            .put(id)
            .putInt(version)
            .array());
  }

  /** Key of an hourly or daily bucket. */
  static byte[] bucket(String region, byte kind, int index) {
    return concat(start(region), ByteBuffer.allocate(5).put(kind).putInt(index).array());
  }

  /** Key of the counts of a group of feeds. */
  static byte[] group(String region, String group) {
    return concat(start(region), new byte[] {GROUP}, utf8(group));
  }

  static byte[] meta(String region) {
    return concat(start(region), new byte[] {META});
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      joined.put(part);
    }
    return joined.array();
  }
}
