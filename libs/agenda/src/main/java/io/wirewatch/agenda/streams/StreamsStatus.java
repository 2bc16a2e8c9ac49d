package io.wirewatch.agenda.streams;

/** How far a {@link StreamsHost} has come; each says why, for people. */
public sealed interface StreamsStatus {

  /** Kafka does not answer yet, or refuses; the host keeps trying. */
  record Waiting(String reason) implements StreamsStatus {}

  /**
   * Topics differ from the configuration: an operator has to decide. The host does not try again.
   */
  record Refused(String reason) implements StreamsStatus {}

  /** The stream was started and joins its group, restores or rebalances. */
  record Starting(String reason) implements StreamsStatus {}

  /** Records are processed. */
  record Running() implements StreamsStatus {}

  /** The stream died for good; a restart of the process is needed. */
  record Failed(String reason) implements StreamsStatus {}

  /** Closed by us. */
  record Closed() implements StreamsStatus {}

  /** Whether records are processed. */
  default boolean running() {
    return this instanceof Running;
  }

  /** Whether waiting may still help. */
  default boolean alive() {
    return switch (this) {
      case Refused ignored -> false;
      case Failed ignored -> false;
      case Waiting ignored -> true;
      case Starting ignored -> true;
      case Running ignored -> true;
      case Closed ignored -> true;
    };
  }

  /** What an operator should know, in one line. */
  default String describe() {
    return switch (this) {
      case Waiting(var reason) -> "waiting for Kafka: " + reason;
      case Refused(var reason) -> "refused to start: " + reason;
      case Starting(var reason) -> "starting: " + reason;
      case Running ignored -> "running";
      case Failed(var reason) -> "failed: " + reason;
      case Closed ignored -> "closed";
    };
  }
}
