package io.wirewatch.core.state;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Contribution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as compact bytes: about 1.3 kB, most of it the sketch and the two best hits. Long
 * titles and links are cut; JSON of the same would take three times as much.
 */
final class ArticleCodec {
  private static final byte FORMAT = 1;
  private static final int TITLE = 200;
  private static final int LINK = 500;
  private static final int TEXT = 120;
  private static final int HITS = 2;

  private ArticleCodec() {}

  /** A contribution and whether its feed was settled when it was taken in. */
  record Stored(Contribution hit, boolean settled) {}

  static byte[] encode(Contribution hit, boolean settled) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1600);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeBoolean(settled);
      text(out, hit.article(), LINK);
      out.writeInt(hit.version());
      text(out, hit.feed(), LINK);
      text(out, hit.source(), LINK);
      text(out, hit.url(), LINK);
      text(out, hit.title(), TITLE);
      text(out, hit.language(), TEXT);
      out.writeLong(hit.escalationMicros());
      out.writeLong(hit.deescalationMicros());
      out.writeDouble(hit.weight());
      texts(out, hit.categories());
      texts(out, hit.divisions());
      out.writeInt(hit.toll());
      texts(out, hit.actorPairs());
      byte[] sketch = Base64.getDecoder().decode(hit.signature().sketch());
      out.writeShort(sketch.length);
      out.write(sketch);
      text(out, hit.signature().wire(), TEXT);
      hits(out, hit.topHits());
      instant(out, hit.publishedAt());
      instant(out, hit.fetchedAt());
      origin(out, hit.origin());
      text(out, hit.lexiconVersion(), TEXT);
      text(out, hit.catalogueVersion(), TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Stored decode(String region, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte format = in.readByte();
      if (format != FORMAT) {
        throw new IllegalArgumentException(
            "article record of region " + region + " has format " + format + ", not " + FORMAT);
      }
      boolean settled = in.readBoolean();
      return new Stored(contribution(region, in), settled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contribution contribution(String region, DataInputStream in) throws IOException {
    return new Contribution(
        region,
        present(in),
        in.readInt(),
        present(in),
        present(in),
        text(in),
        present(in),
        text(in),
        in.readLong(),
        in.readLong(),
        in.readDouble(),
        texts(in),
        texts(in),
        in.readInt(),
        texts(in),
        signature(in),
        hits(in),
        instant(in),
        instant(in),
        origin(in),
        present(in),
        present(in));
  }

  private static RegionHit.Signature signature(DataInputStream in) throws IOException {
    byte[] sketch = in.readNBytes(in.readUnsignedShort());
    return new RegionHit.Signature(Base64.getEncoder().encodeToString(sketch), text(in));
  }

  private static void hits(DataOutputStream out, List<Analysis.Hit> hits) throws IOException {
    int count = Math.min(HITS, hits.size());
    out.writeByte(count);
    for (Analysis.Hit hit : hits.subList(0, count)) {
      out.writeByte(hit.channel().ordinal());
      text(out, hit.category(), TEXT);
      text(out, hit.term(), TEXT);
      text(out, hit.text(), TEXT);
      span(out, hit.span());
      span(out, hit.sentence());
      out.writeByte(hit.status().ordinal());
      text(out, hit.reason(), TEXT);
      out.writeDouble(hit.points());
      texts(out, hit.regions());
    }
  }

  private static List<Analysis.Hit> hits(DataInputStream in) throws IOException {
    List<Analysis.Hit> hits = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      hits.add(
          new Analysis.Hit(
              Analysis.Channel.values()[in.readByte()],
              present(in),
              present(in),
              present(in),
              span(in),
              span(in),
              Analysis.Status.values()[in.readByte()],
              present(in),
              in.readDouble(),
              texts(in)));
    }
    return hits;
  }

  private static void span(DataOutputStream out, Analysis.Span span) throws IOException {
    out.writeByte(span.in().ordinal());
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private static Analysis.Span span(DataInputStream in) throws IOException {
    return new Analysis.Span(Analysis.Field.values()[in.readByte()], in.readInt(), in.readInt());
  }

  private static void origin(DataOutputStream out, RegionHit.@Nullable Origin origin)
      throws IOException {
    text(out, origin == null ? null : origin.topic(), TEXT);
    if (origin != null) {
      out.writeInt(origin.partition());
      out.writeLong(origin.offset());
    }
  }

  private static RegionHit.@Nullable Origin origin(DataInputStream in) throws IOException {
    String topic = text(in);
    return topic == null ? null : new RegionHit.Origin(topic, in.readInt(), in.readLong());
  }

  private static void instant(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    int count = Math.min(40, texts.size());
    out.writeByte(count);
    for (String text : texts.subList(0, count)) {
      text(out, text, TEXT);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int count = in.readByte();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(present(in).intern());
    }
    return texts;
  }

  /** Null is told from empty by a flag, so that an absent link stays absent. */
  private static void text(DataOutputStream out, @Nullable String text, int limit)
      throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(cut(text, limit));
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static String present(DataInputStream in) throws IOException {
    String text = text(in);
    return text == null ? "" : text;
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end);
  }
}
