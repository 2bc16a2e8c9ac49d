/**
 * From an article's title and text to sentences and tokens: HTML is taken off, captions,
 * boilerplate and repeated lines are told apart, and every token keeps its place in the original,
 * so that whatever is decided later can be shown in the text it came from.
 */
@NullMarked
package io.wirewatch.core.text;

import org.jspecify.annotations.NullMarked;
