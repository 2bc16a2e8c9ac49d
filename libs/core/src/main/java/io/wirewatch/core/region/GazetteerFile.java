package io.wirewatch.core.region;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The shipped gazetteer: a zip with the entries that BuildGazetteer writes. Names are streamed to
 * whoever indexes them and not kept.
 */
final class GazetteerFile {
  private static final String RESOURCE = "gazetteer.zip";

  private GazetteerFile() {}

  static Gazetteer places() {
    try (DataInputStream in = entry("places")) {
      return Gazetteer.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": " + e.getMessage(), e);
    }
  }

  /** Every Latin name as normalised words, with what it may stand for. */
  static void latinNames(NameSink sink) {
    try (DataInputStream in = entry("names-en")) {
      String[] words = readWords(in);
      int names = in.readInt();
      String[] name = new String[8];
      for (int i = 0; i < names; i++) {
        int length = in.readUnsignedByte();
        for (int w = 0; w < length; w++) {
          name[w] = words[varint(in)];
        }
        int edges = in.readUnsignedByte();
        for (int e = 0; e < edges; e++) {
          sink.name(name, length, varint(in), in.readUnsignedByte());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": " + e.getMessage(), e);
    }
  }

  /** Names of one further language; a word that ends in '*' is a prefix. */
  static void names(String language, NameSink sink) {
    try (DataInputStream in = entry("names-" + language)) {
      int names = in.readInt();
      for (int i = 0; i < names; i++) {
        String[] name = in.readUTF().split(" ", -1);
        int edges = in.readUnsignedByte();
        for (int e = 0; e < edges; e++) {
          sink.name(name, name.length, varint(in), in.readUnsignedByte());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": " + e.getMessage(), e);
    }
  }

  private static String[] readWords(DataInputStream in) throws IOException {
    String[] words = new String[in.readInt()];
    String last = "";
    for (int i = 0; i < words.length; i++) {
      int shared = in.readUnsignedByte();
      last = last.substring(0, shared).concat(in.readUTF());
      words[i] = last;
    }
    return words;
  }

  private static int varint(DataInputStream in) throws IOException {
    int value = 0;
    int shift = 0;
    while (true) {
      int b = in.readUnsignedByte();
      value |= (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
      shift += 7;
    }
  }

  private static DataInputStream entry(String name) throws IOException {
    InputStream raw = GazetteerFile.class.getResourceAsStream(RESOURCE);
    if (raw == null) {
      throw new IOException("the resource is missing from the jar");
    }
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(raw, 1 << 16))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals(name)) {
          return new DataInputStream(new ByteArrayInputStream(zip.readAllBytes()));
        }
      }
    }
    throw new IOException("it has no entry " + name);
  }
}
