package io.wirewatch.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file named on the command line, or standard input as {@code -}. Files ending in {@code .gz} are
 * unpacked on the fly.
 *
 * @param name as given; stands in front of every message about it
 */
public record Input(String name) {
  /** The name that stands for standard input. */
  public static final String STDIN = "-";

  /** Largest text or HTML document read whole, in bytes. */
  private static final int LARGEST_DOCUMENT = 64 << 20;

  private static final int BUFFER = 1 << 16;

  /** Bytes looked at to tell text from binary. */
  private static final int PROBE = 1 << 12;

  /** What the name's ending says about the content. */
  public enum Kind {
    JSONL,
    HTML,
    TEXT
  }

  /** The kind by the name's ending; standard input is text. */
  public Kind kind() {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (bare.endsWith(".jsonl") || bare.endsWith(".ndjson")) {
      return Kind.JSONL;
    }
    return bare.endsWith(".html") || bare.endsWith(".htm") || bare.endsWith(".xhtml")
        ? Kind.HTML
        : Kind.TEXT;
  }

  /** The name for people. */
  public String label() {
    return name.equals(STDIN) ? "(standard input)" : name;
  }

  /** Opens the content. The caller closes it. */
  public InputStream open() throws InputException {
    if (name.equals(STDIN)) {
      return new BufferedInputStream(System.in, BUFFER);
    }
    Path path = path();
    if (Files.isDirectory(path)) {
      throw new InputException(name + ": is a directory; name the files in it");
    }
    try {
      InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      return name.endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER)) : raw;
    } catch (NoSuchFileException e) {
      throw new InputException(name + ": no such file");
    } catch (AccessDeniedException e) {
      throw new InputException(name + ": permission denied");
    } catch (IOException e) {
      throw new InputException(name + ": cannot be opened: " + e.getMessage());
    }
  }

  private Path path() throws InputException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new InputException(name + ": is no file name: " + e.getReason());
    }
  }

  /** All bytes, refusing what is empty, binary or larger than 64 MiB. */
  public byte[] document() throws InputException {
    byte[] bytes = bytes();
    if (bytes.length == 0) {
      throw new InputException(label() + ": is empty; there is nothing to read");
    }
    for (int i = 0; i < Math.min(bytes.length, PROBE); i++) {
      if (bytes[i] == 0) {
        throw new InputException(
            label()
                + ": is a binary file (a NUL byte at offset "
                + i
                + "); give text, HTML or JSONL");
      }
    }
    return bytes;
  }

  /** All bytes, whatever they are, up to 64 MiB. */
  public byte[] bytes() throws InputException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
      if (bytes.length > LARGEST_DOCUMENT) {
        throw new InputException(label() + ": is larger than 64 MiB; split it or give it as JSONL");
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(label() + ": cannot be read: " + e.getMessage());
    }
  }
}
