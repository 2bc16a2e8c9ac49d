package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.fetch.FetchResult.Trace;
import io.wirewatch.ingest.outcome.PollOutcome;

/**
 * A poll that ended.
 *
 * @param outcome what became of it
 * @param trace what was observed on the way
 * @param url address that was asked
 */
public record PollResult(PollOutcome outcome, Trace trace, String url) {}
