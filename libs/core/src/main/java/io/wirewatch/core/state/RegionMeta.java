package io.wirewatch.core.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The rest of a region's state.
 *
 * @param exposure X at the last heartbeat; negative before the first
 * @param liveMillis last instant at which enough feeds answered: a stale score stands there
 */
record RegionMeta(
    double exposure, long liveMillis, String lexiconVersion, String catalogueVersion) {
  static final RegionMeta NEW = new RegionMeta(-1, Long.MIN_VALUE, "", "");

  RegionMeta withVersions(String lexicon, String catalogue) {
    return new RegionMeta(exposure, liveMillis, lexicon, catalogue);
  }

  RegionMeta withExposure(double now, long live) {
    return new RegionMeta(now, live, lexiconVersion, catalogueVersion);
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeDouble(exposure);
      out.writeLong(liveMillis);
      out.writeUTF(lexiconVersion);
      out.writeUTF(catalogueVersion);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static RegionMeta fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new RegionMeta(in.readDouble(), in.readLong(), in.readUTF(), in.readUTF());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
