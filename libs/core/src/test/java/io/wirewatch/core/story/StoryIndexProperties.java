package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of story assignment. Texts mix a few vocabularies, so likeness is not transitive. */
class StoryIndexProperties {
  private static final long HOUR = 3_600_000L;

  @Property(tries = 300)
  void noOrderOfArrivalShowsInTheStories(@ForAll long seed) {
    Random random = new Random(seed);
    List<StoryItem> items = items(random, 30);
    List<StoryItem> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    Collections.sort(items);

    assertThat(stories(shuffled)).isEqualTo(stories(items));
  }

  @Property(tries = 200)
  void isWhatTakingTheItemsInOrderOneByOneGives(@ForAll long seed) {
    Random random = new Random(seed);
    List<StoryItem> items = items(random, 25);

    assertThat(stories(items)).isEqualTo(byDefinition(items));
  }

  @Property(tries = 200)
  void namesEveryStoryThatChanged(@ForAll long seed) {
    Random random = new Random(seed);
    StoryIndex index = new StoryIndex();
    for (StoryItem item : items(random, 25)) {
      var before = stories(index);
      Set<StoryItem> changed = index.add(item);
      var after = stories(index);

      before.keySet().removeAll(changed);
      after.keySet().removeAll(changed);
      assertThat(after).isEqualTo(before);
    }
  }

  private static TreeMap<StoryItem, List<StoryItem>> byDefinition(List<StoryItem> items) {
    List<StoryItem> sorted = new ArrayList<>(items);
    Collections.sort(sorted);
    TreeMap<StoryItem, List<StoryItem>> stories = new TreeMap<>();
    for (StoryItem item : sorted) {
      StoryItem first =
          stories.keySet().stream()
              .filter(candidate -> areOneStory(candidate, item))
              .findFirst()
              .orElse(item);
      stories.computeIfAbsent(first, f -> new ArrayList<>()).add(item);
    }
    return stories;
  }

  private static boolean areOneStory(StoryItem first, StoryItem item) {
    return stories(List.of(first, item)).size() == 1;
  }

  private static TreeMap<StoryItem, List<StoryItem>> stories(List<StoryItem> items) {
    StoryIndex index = new StoryIndex();
    items.forEach(index::add);
    return stories(index);
  }

  private static TreeMap<StoryItem, List<StoryItem>> stories(StoryIndex index) {
    TreeMap<StoryItem, List<StoryItem>> stories = new TreeMap<>();
    index.stories().forEach(first -> stories.put(first, index.members(first)));
    return stories;
  }

  private static List<StoryItem> items(Random random, int count) {
    List<StoryItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long at = random.nextInt(100) * HOUR;
      String text = mixed(random, random.nextInt(4), random.nextInt(4));
      items.add(
          new StoryItem(
              "a" + i, 1, at, at - random.nextInt(3) * HOUR, Sketcher.sketch("", text, false)));
    }
    return items;
  }

  private static String mixed(Random random, int one, int other) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int topic = random.nextBoolean() ? one : other;
      text.append("Topic").append(topic).append('x').append(random.nextInt(30)).append(' ');
    }
    return text.toString();
  }
}
