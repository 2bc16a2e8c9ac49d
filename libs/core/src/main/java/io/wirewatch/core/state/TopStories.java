package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Decay;
import io.wirewatch.core.ledger.Ledger;
import io.wirewatch.core.story.StoryCredits;
import io.wirewatch.core.story.StoryCredits.Credit;
import io.wirewatch.core.story.StoryItem;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionScore.Evidence;
import io.wirewatch.events.RegionScore.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
record TopStories(List<Story> stories, int articles, int origins, List<String> actorPairs) {
  private static final int STORIES = 5;
  private static final int EVIDENCE = 3;
  private static final long HALF_LIFE = 48 * Ledger.HOUR;

  /** A story, its credits and what of them is left. */
  private record Weighed(List<StoredArticle> members, List<Credit> credits, long left) {}

  static TopStories of(RegionState state, long now) {
    List<Weighed> weighed = new ArrayList<>();
    Set<String> articles = new TreeSet<>();
    Set<String> origins = new TreeSet<>();
    for (StoryItem first : state.index().stories()) {
      Weighed story = weigh(state, first, now);
      if (story.left() > 0) {
        weighed.add(story);
        for (StoredArticle member : story.members()) {
          articles.add(member.item().article());
          origins.add(member.origin());
        }
      }
    }
    // Stories come in order, and the sort is stable: of two equally heavy the older one leads.
    weighed.sort(Comparator.comparingLong(Weighed::left).reversed());
    List<Weighed> top = weighed.subList(0, Math.min(STORIES, weighed.size()));
    Set<String> pairs = new TreeSet<>();
    List<Story> stories = new ArrayList<>();
    for (Weighed story : top) {
      story.members().forEach(member -> pairs.addAll(member.actorPairs()));
      stories.add(story(state, story));
    }
    return new TopStories(stories, articles.size(), origins.size(), List.copyOf(pairs));
  }

  /** '14 articles, 2 origins'. */
  String text() {
    return count(articles, "article") + ", " + count(origins, "origin");
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static Weighed weigh(RegionState state, StoryItem first, long now) {
    List<StoredArticle> members =
        state.index().members(first).stream().map(state::article).toList();
    List<Credit> credits = StoryCredits.of(members);
    long left = 0;
    for (int i = 0; i < members.size(); i++) {
      left += Decay.of(credits.get(i).escalation(), now - members.get(i).bookedMillis(), HALF_LIFE);
    }
    return new Weighed(members, credits, left);
  }

  private static Story story(RegionState state, Weighed weighed) {
    List<StoredArticle> members = weighed.members();
    Set<String> articles = new TreeSet<>();
    Set<String> origins = new TreeSet<>();
    Set<String> owners = new LinkedHashSet<>();
    Set<String> categories = new TreeSet<>();
    long firstMillis = Long.MAX_VALUE;
    long lastMillis = Long.MIN_VALUE;
    for (StoredArticle member : members) {
      articles.add(member.item().article());
      origins.add(member.origin());
      owners.add(member.owner());
      categories.addAll(member.categories());
      firstMillis = Math.min(firstMillis, member.item().publishedMillis());
      lastMillis = Math.max(lastMillis, member.item().publishedMillis());
    }
    @Nullable Contribution first = state.read(members.getFirst());
    return new Story(
        members.getFirst().item().article(),
        first == null ? "" : first.title(),
        first == null ? null : first.url(),
        weighed.left() / 10e6,
        articles.size(),
        origins.size(),
        owners.stream().limit(12).toList(),
        List.copyOf(categories),
        Instant.ofEpochMilli(firstMillis),
        Instant.ofEpochMilli(lastMillis),
        evidence(state, weighed));
  }

  private static List<Evidence> evidence(RegionState state, Weighed weighed) {
    List<Integer> byCredit = new ArrayList<>();
    for (int i = 0; i < weighed.members().size(); i++) {
      byCredit.add(i);
    }
    byCredit.sort(
        Comparator.comparingLong((Integer i) -> weighed.credits().get(i).escalation()).reversed());
    List<Evidence> evidence = new ArrayList<>();
    for (int i : byCredit.subList(0, Math.min(EVIDENCE, byCredit.size()))) {
      StoredArticle member = weighed.members().get(i);
      Contribution hit = state.read(member);
      if (hit != null) {
        evidence.add(
            new Evidence(
                hit.article(),
                hit.title(),
                hit.url(),
                hit.source(),
                hit.origin(),
                hit.topHits(),
                weighed.credits().get(i).escalation() / 10e6,
                weighed.credits().get(i).reason()));
      }
    }
    return evidence;
  }
}
