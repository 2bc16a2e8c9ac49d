package io.wirewatch.ingest.poll;

import io.wirewatch.events.Article;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.ingest.feed.Intake;
import io.wirewatch.ingest.feed.PollResult;
import java.util.List;

/** What the polls report of themselves; called from stream threads, must not block. */
public interface PollMeters {

  /** A poll's outcome was applied. */
  void polled(PollResult result, Intake intake);

  /** An article was handed to the transaction. */
  void published(Article article);

  /** The coverage of one task changed: by group of hosts, and by theatre. */
  void covered(int task, List<FeedCoverage> groups, List<TheatreCoverage> theatres);
}
