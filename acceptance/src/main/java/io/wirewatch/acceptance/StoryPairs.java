package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.story.Sketcher;
import io.wirewatch.core.story.StoryIndex;
import io.wirewatch.core.story.StoryItem;
import io.wirewatch.events.Article;
import java.io.IOException;
import java.util.Objects;

/** Pairs of news texts judged by hand: is it found that two texts tell the same story? */
final class StoryPairs {
  private final Data data;

  StoryPairs(Data data) {
    this.data = data;
  }

  Figure measure() throws IOException {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (JsonNode pair : data.json("stories/pairs_en.jsonl")) {
      boolean same =
          same(
              Data.article(pair.get("first"), "first"), Data.article(pair.get("second"), "second"));
      boolean expected = pair.get("same_story").asBoolean();
      right += same && expected ? 1 : 0;
      wrong += same && !expected ? 1 : 0;
      missed += !same && expected ? 1 : 0;
    }
    String note = right + " right, " + wrong + " wrong, " + missed + " missed";
    return new Figure("stories.f1", Statistics.f1(right, wrong, missed), note);
  }

  /** Whether both articles, alone in the world, are one story. */
  static boolean same(Article first, Article second) {
    StoryIndex index = new StoryIndex();
    index.add(item(first));
    StoryItem item = item(second);
    index.add(item);
    StoryIndex.Placement placement =
        Objects.requireNonNull(index.placement(item.article(), item.version()));
    return !placement.first() || index.stories().size() == 1;
  }

  private static StoryItem item(Article article) {
    return new StoryItem(
        article.id(),
        article.version(),
        StoryItem.order(article.publishedAt(), article.fetchedAt()),
        article.publishedAt().toEpochMilli(),
        Sketcher.sketch(article.title(), article.text(), false));
  }
}
