package io.wirewatch.agenda;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a group's items lie in: every writer of an agenda's input topics uses this,
 * whatever its record keys.
 */
public final class GroupPartitioner {

  private GroupPartitioner() {}

  /**
   * Murmur2 of the group's UTF-8 form, as Kafka's own partitioner does with keys: in [0,
   * partitions).
   */
  public static int partition(String group, int partitions) {
    return Utils.toPositive(Utils.murmur2(group.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
