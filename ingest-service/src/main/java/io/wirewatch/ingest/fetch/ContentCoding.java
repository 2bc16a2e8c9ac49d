package io.wirewatch.ingest.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.wirewatch.ingest.outcome.PollOutcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes Content-Encoding: gzip, deflate, br, zstd, at most two layers deep. */
final class ContentCoding {

  private static final int MAX_LAYERS = 2;

  /** RFC 9659: a window above 8 MiB need not be supported over HTTP. */
  private static final int ZSTD_MAX_WINDOW_LOG = 23;

  private ContentCoding() {}

  /** What we ask for; br only where its native library loads. */
  static String accepted() {
    return Brotli4jLoader.isAvailable() ? "gzip, br, zstd" : "gzip, zstd";
  }

  /**
   * A stream of the unpacked bytes.
   *
   * @throws EndedException when the coding is unknown or nested too deep
   */
  static InputStream decode(InputStream packed, @Nullable String header) throws IOException {
    if (header == null || header.isBlank()) {
      return packed;
    }
    String[] layers = header.toLowerCase(Locale.ROOT).split(",");
    if (layers.length > MAX_LAYERS) {
      throw new EndedException(
          new PollOutcome.BadEncoding(layers.length + " layers of compression"));
    }
    InputStream stream = packed;
    for (int i = layers.length - 1; i >= 0; i--) {
      stream = layer(stream, layers[i].strip());
    }
    return stream;
  }

  private static InputStream layer(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "identity", "utf-8", "none", "" -> in;
      case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
      case "deflate" -> inflate(in);
      case "zstd" -> {
        ZstdInputStreamNoFinalizer zstd = new ZstdInputStreamNoFinalizer(in);
        zstd.setLongMax(ZSTD_MAX_WINDOW_LOG);
        yield zstd;
      }
      case "br" -> {
        if (!Brotli4jLoader.isAvailable()) {
          throw new EndedException(
              new PollOutcome.BadEncoding("br was sent though it was not asked for"));
        }
        yield new BrotliInputStream(in);
      }
      default ->
          throw new EndedException(new PollOutcome.BadEncoding("unknown coding '" + coding + "'"));
    };
  }

  /** Deflate means zlib by the standard and raw deflate by many servers: the first byte tells. */
  private static InputStream inflate(InputStream in) throws IOException {
    BufferedInputStream peek = new BufferedInputStream(in);
    peek.mark(1);
    int first = peek.read();
    peek.reset();
    boolean zlib = (first & 0x0f) == 8;
    return new InflaterInputStream(peek, new Inflater(!zlib), 8192);
  }
}
