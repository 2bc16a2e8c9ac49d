package io.wirewatch.core.state;

import java.util.HashMap;
import java.util.Map;

/** Counts the articles and the independent origins of the stories that escalate. */
final class StoryTally {
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, Integer> origins = new HashMap<>();

  /** Counts a story in, from the member of that number on. */
  void add(Story story, int from) {
    count(story, from, 1);
  }

  void remove(Story story) {
    count(story, 0, -1);
  }

  /** Different articles; versions of one count once. */
  int articles() {
    return articles.size();
  }

  /** Different origins: a wire, or a publisher family. */
  int origins() {
    return origins.size();
  }

  private void count(Story story, int from, int by) {
    if (story.escalates()) {
      for (int i = from; i < story.members().size(); i++) {
        merge(articles, story.members().get(i).item().article(), by);
        merge(origins, story.origins().get(i), by);
      }
    }
  }

  private static void merge(Map<String, Integer> counts, String key, int by) {
    counts.merge(key, by, (a, b) -> a + b == 0 ? null : a + b);
  }
}
