package io.wirewatch.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of words, as {@code ProjectVectors} writes them: a signed byte for each dimension,
 * {@value #SCALE} being 1.
 */
final class WordVectors {
  static final double SCALE = 200;

  private final TreeMap<String, byte[]> vectors;

  private WordVectors(TreeMap<String, byte[]> vectors) {
    this.vectors = vectors;
  }

  /** Reads a file of lines {@code word TAB base64}, compressed by gzip. */
  static WordVectors read(Path file) throws IOException {
    TreeMap<String, byte[]> vectors = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        try {
          vectors.put(line.substring(0, tab), Base64.getDecoder().decode(line.substring(tab + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
          throw new IOException(file + ": '" + line + "' is no word and vector", e);
        }
      }
    }
    if (vectors.values().stream().mapToInt(vector -> vector.length).distinct().count() != 1) {
      throw new IOException(file + ": no vectors, or of different lengths; make it again");
    }
    return new WordVectors(vectors);
  }

  int dimensions() {
    return vectors.firstEntry().getValue().length;
  }

  Iterable<String> words() {
    return vectors.keySet();
  }

  /** The vector of a normalised word, null if it has none. */
  byte @Nullable [] of(String word) {
    return vectors.get(word);
  }
}
