package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.outcome.PollOutcome;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body into memory under all limits at once: bytes on the wire, bytes unpacked, their
 * ratio, and how many large bodies the process holds.
 */
final class BodyReader {

  private static final int SMALL = 1 << 20;
  private static final int CHUNK = 16 * 1024;

  private final FetchLimits limits;
  private final Semaphore large;

  BodyReader(FetchLimits limits) {
    this.limits = limits;
    this.large = new Semaphore(limits.largeBodies(), true);
  }

  /**
   * A body in memory.
   *
   * @param bytes unpacked
   * @param wireBytes as transferred
   * @param holdsLargeSeat whether {@link BodyReader#release} frees one of the large seats
   */
  record Body(byte[] bytes, long wireBytes, boolean holdsLargeSeat) {}

  /** Reads the whole body; whoever gets it calls {@link #release} once the bytes are parsed. */
  Body read(HttpEntity entity, @Nullable String coding) throws IOException {
    if (entity.getContentLength() > limits.maxBodyBytes()) {
      throw tooLarge("The body");
    }
    Wire wire = new Wire(entity.getContent());
    try (InputStream in = ContentCoding.decode(wire, coding)) {
      return fill(in, wire, coding != null);
    } catch (EndedException
        | SocketException
        | SocketTimeoutException
        | ConnectionClosedException e) {
      throw e;
    } catch (IOException e) {
      if (coding == null || wire.failed) {
        throw e;
      }
      throw new EndedException(new PollOutcome.BadEncoding(detail(e)));
    }
  }

  void release(Body body) {
    if (body.holdsLargeSeat()) {
      large.release();
    }
  }

  private Body fill(InputStream in, Wire wire, boolean packed) throws IOException {
    byte[] buffer = new byte[CHUNK];
    int length = 0;
    boolean seat = false;
    boolean done = false;
    try {
      while (true) {
        int n = in.read(buffer, length, buffer.length - length);
        if (n < 0) {
          done = true;
          return new Body(Arrays.copyOf(buffer, length), wire.count, seat);
        }
        length += n;
        check(length, wire.count, packed);
        if (length == buffer.length) {
          if (!seat && length >= SMALL) {
            large.acquire();
            seat = true;
          }
          buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limits.maxBodyBytes() + 1));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketException("interrupted while waiting for memory");
    } finally {
      if (seat && !done) {
        large.release();
      }
    }
  }

  private void check(int length, long wire, boolean packed) throws EndedException {
    if (length > limits.maxBodyBytes()) {
      throw tooLarge(packed ? "The unpacked body" : "The body");
    }
    if (packed && length > SMALL && length > wire * limits.maxRatio()) {
      throw new EndedException(
          new PollOutcome.TooLarge(
              "The unpacked body (more than %d times the packed one)".formatted(limits.maxRatio()),
              length));
    }
  }

  private EndedException tooLarge(String what) {
    return new EndedException(new PollOutcome.TooLarge(what, limits.maxBodyBytes()));
  }

  private static String detail(IOException e) {
    return e instanceof EOFException || e.getMessage() == null
        ? "it ends too early"
        : e.getMessage();
  }

  /** Counts, and remembers whether an error came from the network or from the decoder above. */
  private static final class Wire extends FilterInputStream {
    private long count;
    private boolean failed;

    Wire(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      try {
        int n = in.read(b, off, len);
        count += Math.max(n, 0);
        return n;
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    /** The exchange decides whether the connection is drained or dropped, not the decoder. */
    @Override
    public void close() {}
  }
}
