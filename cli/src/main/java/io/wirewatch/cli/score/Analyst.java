package io.wirewatch.cli.score;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;

/** What the command needs of the analysis: the analyser itself in production, a script in tests. */
public interface Analyst {
  /** The analysis of one article; called from many threads at once. */
  Analysis analyze(Article article);

  /** The name of a region for people, or its id where there is none. */
  String regionName(String id);

  /** Opens an analyst: loads catalogue and lexicon. */
  @FunctionalInterface
  interface Source {
    Analyst open();
  }
}
