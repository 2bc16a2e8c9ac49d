package io.wirewatch.cli.score;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.nio.file.Path;
import java.util.List;

/** What the command needs of the analysis: the analyser itself in production, a script in tests. */
public interface Analyst {
  /** The analysis of one article; called from many threads at once. */
  Analysis analyze(Article article);

  /** The name of a region for people, or its id where there is none. */
  String regionName(String id);

  /** Whether a region is a set of countries, such as the Levant. */
  default boolean isGroup(String id) {
    return false;
  }

  /** Opens an analyst: loads catalogue and lexicon. */
  @FunctionalInterface
  interface Source {
    /**
     * An analyst with the files of a user over the shipped ones.
     *
     * @param patternsOnly whether the lexicon decides alone, without the second reading
     * @throws RuntimeException naming file and line of what is wrong
     */
    Analyst open(List<Path> regions, List<Path> lexicons, boolean patternsOnly);
  }
}
