package io.wirewatch.core.state;

import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stories behind a region's flow, the heaviest first.
 *
 * @param stories the five heaviest, each with its three weightiest articles
 * @param articles articles in all stories that escalate
 * @param origins independent origins of those
 */
record TopStories(
    List<RegionScore.Story> stories, int articles, int origins, List<String> actorPairs) {
  private static final int STORIES = 5;
  private static final int EVIDENCE = 3;

  static TopStories of(RegionState state, long now) {
    List<Weighed> heaviestFirst = new ArrayList<>(STORIES);
    for (Story story : state.heaviest()) {
      heaviestFirst.add(new Weighed(story, story.left(now)));
      if (heaviestFirst.size() == STORIES) {
        break;
      }
    }
    // What is booked after now is not amplified, so the order may differ by a little.
    heaviestFirst.sort(Weighed.HEAVIEST_FIRST);
    Set<String> pairs = new TreeSet<>();
    List<RegionScore.Story> stories = new ArrayList<>();
    for (Weighed weighed : heaviestFirst) {
      weighed.story().members().forEach(member -> pairs.addAll(member.actorPairs()));
      stories.add(story(state, weighed));
    }
    StoryTally tally = state.tally();
    return new TopStories(stories, tally.articles(), tally.origins(), List.copyOf(pairs));
  }

  /** A story and what is left of it; of two equally heavy the older one comes first. */
  private record Weighed(Story story, long left) {
    static final Comparator<Weighed> HEAVIEST_FIRST =
        Comparator.comparingLong(Weighed::left)
            .reversed()
            .thenComparing(weighed -> weighed.story().first().item());
  }

  /** '14 articles, 2 origins'. */
  String text() {
    return count(articles, "article") + ", " + count(origins, "origin");
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static RegionScore.Story story(RegionState state, Weighed weighed) {
    RegionScore.Story told = weighed.story().told();
    if (told == null) {
      told = tell(state, weighed.story());
      weighed.story().setTold(told);
    }
    return told.withUnits(weighed.left() / 10e6);
  }

  private static RegionScore.Story tell(RegionState state, Story story) {
    List<StoredArticle> members = story.members();
    Set<String> articles = new TreeSet<>();
    Set<String> owners = new LinkedHashSet<>();
    Set<String> categories = new TreeSet<>();
    long firstMillis = Long.MAX_VALUE;
    long lastMillis = Long.MIN_VALUE;
    for (StoredArticle member : members) {
      articles.add(member.item().article());
      owners.add(member.owner());
      categories.addAll(member.categories());
      firstMillis = Math.min(firstMillis, member.item().publishedMillis());
      lastMillis = Math.max(lastMillis, member.item().publishedMillis());
    }
    @Nullable Contribution first = state.read(members.getFirst());
    return new RegionScore.Story(
        members.getFirst().item().article(),
        first == null ? "" : first.title(),
        first == null ? null : first.url(),
        0,
        articles.size(),
        new HashSet<>(story.origins()).size(),
        owners.stream().limit(12).toList(),
        List.copyOf(categories),
        Instant.ofEpochMilli(firstMillis),
        Instant.ofEpochMilli(lastMillis),
        evidence(state, story));
  }

  private static List<Evidence> evidence(RegionState state, Story story) {
    List<Integer> byCredit = new ArrayList<>();
    for (int i = 0; i < story.members().size(); i++) {
      byCredit.add(i);
    }
    byCredit.sort(
        Comparator.comparingLong((Integer i) -> story.credits().get(i).escalation()).reversed());
    List<Evidence> evidence = new ArrayList<>();
    for (int i : byCredit.subList(0, Math.min(EVIDENCE, byCredit.size()))) {
      Contribution hit = state.read(story.members().get(i));
      if (hit != null) {
        evidence.add(
            new Evidence(
                hit.article(),
                hit.title(),
                hit.url(),
                hit.source(),
                hit.origin(),
                hit.topHits(),
                story.credits().get(i).escalation() / 10e6,
                story.credits().get(i).reason(),
                hit.language()));
      }
    }
    return evidence;
  }
}
