package io.wirewatch.core.alert;

import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event about to be written.
 *
 * @param suppressedBy why it is held back, or null
 */
record EventDraft(
    Type type,
    Severity severity,
    @Nullable Severity previous,
    String reason,
    String text,
    @Nullable String rule,
    @Nullable String suppressedBy) {

  private static final int STORIES = 5;
  private static final int ARTICLES_PER_STORY = 4;
  private static final int HITS_PER_ARTICLE = 3;

  AlertEvent write(AlertState.Life life, int sequence, Situation s) {
    Subscription subscription = s.subscription();
    RegionScore score = s.score();
    return new AlertEvent(
        life.alert(),
        sequence,
        type,
        severity,
        previous,
        subscription.id(),
        subscription.version(),
        subscription.name(),
        subscription.team(),
        life.region(),
        score.name(),
        s.now(),
        life.openedAt(),
        reason,
        text,
        rule,
        life.warming(),
        AlertEvent.Reading.of(score),
        evidence(score),
        suppressedBy);
  }

  private static List<RegionScore.Story> evidence(RegionScore score) {
    return score.stories().stream().limit(STORIES).map(EventDraft::trimmed).toList();
  }

  /** The rest can be found in ww.region-scores and ww.analyses by id. */
  private static RegionScore.Story trimmed(RegionScore.Story story) {
    List<RegionScore.Evidence> articles =
        story.evidence().stream().limit(ARTICLES_PER_STORY).map(EventDraft::trimmed).toList();
    return new RegionScore.Story(
        story.id(),
        story.title(),
        story.url(),
        story.units(),
        story.articles(),
        story.origins(),
        story.owners(),
        story.categories(),
        story.firstPublishedAt(),
        story.lastPublishedAt(),
        articles);
  }

  @SuppressWarnings("NullAway") // It overlooks @Nullable on a nested type of another module.
  private static RegionScore.Evidence trimmed(RegionScore.Evidence article) {
    return new RegionScore.Evidence(
        article.article(),
        article.title(),
        article.url(),
        article.source(),
        article.origin(),
        article.hits().stream().limit(HITS_PER_ARTICLE).toList(),
        article.units(),
        article.reason(),
        article.language());
  }
}
