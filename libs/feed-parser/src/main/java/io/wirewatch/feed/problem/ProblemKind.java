package io.wirewatch.feed.problem;

/** The name of a problem: stable, for metrics and for the API; the message says the particulars. */
public enum ProblemKind {
  /** The body holds no bytes, or only white space. */
  EMPTY,
  /** The body is none of the understood formats; the message says what it is and what to do. */
  NOT_A_FEED,
  /** The body is longer than the limit; only its beginning was read. */
  TOO_LARGE,
  /** More markup than the limit allows; only the beginning was read. */
  TOO_MUCH_MARKUP,
  /** More entries than the limit allows; only the first ones were kept. */
  TOO_MANY_ENTRIES,
  /** Elements nested deeper than the limit; their text was kept, their structure was not. */
  TOO_DEEP,
  /** A text longer than the limit was cut. */
  TEXT_CUT,
  /** The declared charset is unknown, absent or contradicted by the bytes; another was used. */
  CHARSET_MISMATCH,
  /** Bytes that are no characters of the charset; each became U+FFFD. */
  INVALID_BYTES,
  /** Characters that XML or JSON forbid (NUL, control characters); they were dropped. */
  FORBIDDEN_CHARACTERS,
  /** Text before the document, such as a server's warning; it was skipped. */
  LEADING_JUNK,
  /** The XML or JSON is broken; what is complete in it was kept. */
  NOT_WELL_FORMED,
  /** The document ends in the middle of an entry; that entry was dropped. */
  TRUNCATED,
  /** The DOCTYPE declares entities that are not expanded: external, nested or too long. */
  ENTITY_NOT_EXPANDED,
  /** A date that cannot be read; it was left out. */
  BAD_DATE,
  /** A link that is no URL or cannot be resolved; the text was kept as it is. */
  BAD_LINK,
  /** A value of the wrong form (a number, a boolean, base64 …); it was left out or kept as text. */
  BAD_VALUE,
  /** A defect of this parser, caught at its border. */
  INTERNAL
}
