package io.wirewatch.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines of bytes, leaving out line ends, a byte order mark and nothing else.
 */
final class LineReader {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int filled;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Number of the line last returned, from 1. */
  public long number() {
    return number;
  }

  /** Whether a read would have to wait for the source to give more. */
  boolean idle() throws IOException {
    return at == filled && in.available() == 0;
  }

  /** The next line that is not blank, or null at the end. */
  public byte @Nullable [] next() throws IOException {
    while (true) {
      byte[] line = raw();
      if (line == null) {
        return null;
      }
      number++;
      byte[] bare = number == 1 ? withoutMark(line) : line;
      if (!blank(bare)) {
        return bare;
      }
    }
  }

  private byte @Nullable [] raw() throws IOException {
    ByteArrayOutputStream spill = null;
    while (true) {
      if (at == filled) {
        at = 0;
        filled = Math.max(0, in.read(chunk));
        if (filled == 0) {
          return spill == null ? null : spill.toByteArray();
        }
      }
      int end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      int start = at;
      at = Math.min(end + 1, filled);
      if (end < filled && spill == null) {
        return Arrays.copyOfRange(chunk, start, end);
      }
      spill = spill == null ? new ByteArrayOutputStream() : spill;
      spill.write(chunk, start, end - start);
      if (end < filled) {
        return spill.toByteArray();
      }
    }
  }

  private static byte[] withoutMark(byte[] line) {
    boolean marked =
        line.length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
