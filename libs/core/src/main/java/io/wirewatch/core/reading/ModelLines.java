package io.wirewatch.core.reading;

import io.wirewatch.core.text.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the lines of a {@link ReadingModel} said so far; their words join the vocabulary. */
final class ModelLines {
  final Vocabulary.Builder vocabulary;
  final Map<Integer, short[]> categories = new HashMap<>();
  final Map<Long, Integer> pairs = new HashMap<>();
  final Map<Long, Integer> parts = new HashMap<>();
  final Meanings.Builder meanings = new Meanings.Builder();
  final Map<String, Integer> rules = new HashMap<>();
  final int[] constants = new int[ReadingModel.CATEGORIES.size()];
  int[] words = new int[0];
  int bias;
  int hash;
  private final String name;
  private int line;

  /**
   * @param name of the model, for errors
   */
  ModelLines(String name, Vocabulary.Builder vocabulary) {
    this.name = name;
    this.vocabulary = vocabulary;
  }

  /**
   * Adds a line.
   *
   * @throws IllegalStateException naming the model and the line if it is no weight
   */
  void add(String text) {
    line++;
    hash = 31 * hash + text.hashCode();
    String[] fields = text.split("\t", -1);
    try {
      switch (fields[0]) {
        case "categories" -> categoryConstants(fields);
        case "bias" -> bias = Integer.parseInt(fields[1]);
        case "rule" -> rules.put(fields[1], Integer.parseInt(fields[2]));
        case "part" -> parts.put(ReadingModel.partKey(fields[1]), Integer.parseInt(fields[2]));
        case "pair" -> pair(fields[1], Integer.parseInt(fields[2]));
        case "skip" -> put(vocabulary.add(fields[1]), ReadingModel.SKIPPED);
        case "word" -> word(fields);
        case "linear" -> meanings.linear(numbers(fields));
        case "form" -> meanings.row(numbers(fields));
        case "vector" -> meanings.vector(vocabulary.add(fields[1]), fields[2]);
        default -> throw new IllegalArgumentException("unknown kind");
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          name + " line " + line + ": '" + text + "' is no weight; learn the model again", e);
    }
  }

  private void categoryConstants(String[] fields) {
    for (int c = 0; c < constants.length; c++) {
      constants[c] = Integer.parseInt(fields[1 + c]);
    }
  }

  private static double[] numbers(String[] fields) {
    double[] numbers = Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray();
    if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("not a finite number");
    }
    return numbers;
  }

  private void pair(String pair, int weight) {
    int space = pair.indexOf(' ');
    int first = vocabulary.add(pair.substring(0, space));
    int second = vocabulary.add(pair.substring(space + 1));
    pairs.put(ReadingModel.pairKey(first, second), weight);
  }

  private void put(int id, int weight) {
    if (id >= words.length) {
      int from = words.length;
      words = Arrays.copyOf(words, Math.max(1 << 14, id * 2));
      Arrays.fill(words, from, words.length, ReadingModel.UNKNOWN);
    }
    words[id] = weight;
  }

  private void word(String[] fields) {
    int id = vocabulary.add(fields[1]);
    put(id, Integer.parseInt(fields[2]));
    if (fields.length > 3) {
      short[] columns = new short[constants.length];
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Short.parseShort(fields[3 + c]);
      }
      categories.put(id, columns);
    }
  }
}
