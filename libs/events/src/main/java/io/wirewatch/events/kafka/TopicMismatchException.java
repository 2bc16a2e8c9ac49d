package io.wirewatch.events.kafka;

import java.util.List;

/**
 * Existing topics differ from the configuration: starting would split keys between partitions
 * wrongly.
 */
public final class TopicMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicMismatchException(List<String> differences) {
    super(
        "Topics differ from the configuration: "
            + String.join("; ", differences)
            + ". Set the wirewatch.topics.partitions.* settings to what exists, or move the data to topics with the wanted"
            + " count; partitions cannot be changed in place without losing the order of keys.");
  }
}
