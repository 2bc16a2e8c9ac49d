/** What is wrong with a document, as values: a kind, a sentence for an operator, and the place. */
@NullMarked
package io.wirewatch.feed.problem;

import org.jspecify.annotations.NullMarked;
