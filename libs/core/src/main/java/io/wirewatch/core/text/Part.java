package io.wirewatch.core.text;

/** The part of an article a sentence stands in. */
public enum Part {
  /** The headline, given apart from the text. */
  TITLE,
  /** Running text. */
  BODY,
  /** The line under a picture or a video: it may speak of another day and another place. */
  CAPTION,
  /** Navigation, subscriptions, credits, lists of links: nobody reports anything here. */
  BOILERPLATE
}
