/**
 * What words mean: packs of patterns for one language each, read from YAML, compiled over the ids
 * of a vocabulary, and matched in one pass over an article. A pack holds terms with their category
 * and weight, pseudo-patterns that cancel, the triggers of the status rules, and the cues of
 * contexts such as sport.
 */
@NullMarked
package io.wirewatch.core.lexicon;

import org.jspecify.annotations.NullMarked;
