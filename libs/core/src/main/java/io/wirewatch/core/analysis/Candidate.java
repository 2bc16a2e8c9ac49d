package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.Pack.Term;
import io.wirewatch.core.status.Verdict;

/**
 * A term found in a sentence.
 *
 * @param match its index among the matches of the article
 */
record Candidate(int match, Term term, Verdict verdict) {}
