/**
 * Stories: which articles report the same event. A text becomes a small {@link
 * io.wirewatch.core.story.Sketch}; an {@link io.wirewatch.core.story.StoryIndex} groups sketches
 * whatever their order of arrival; {@link io.wirewatch.core.story.StoryCredits} says what each
 * member of a story is worth.
 */
@NullMarked
package io.wirewatch.core.story;

import org.jspecify.annotations.NullMarked;
