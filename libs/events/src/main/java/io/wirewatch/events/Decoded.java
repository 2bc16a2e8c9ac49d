package io.wirewatch.events;

/** The outcome of reading a value off the wire. */
public sealed interface Decoded<T> {
  /** It could be read. */
  record Read<T>(T value) implements Decoded<T> {}

  /** It could not; {@code reason} says why, for people. */
  record Unreadable<T>(String reason) implements Decoded<T> {}
}
