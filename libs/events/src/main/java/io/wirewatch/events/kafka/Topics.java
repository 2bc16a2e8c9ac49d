package io.wirewatch.events.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates missing topics and compares existing ones with what is wanted. */
public final class Topics {
  private Topics() {}

  /**
   * Creates the topics that are missing, then checks the partition counts of all.
   *
   * @throws TopicMismatchException when an existing topic has another partition count than
   *     configured; the message names each difference and the remedy
   * @throws KafkaException when the broker cannot be reached or refuses
   * @throws InterruptedException when interrupted while waiting
   */
  public static void ensure(Admin admin, Collection<Topic> wanted, TopicSettings settings)
      throws InterruptedException {
    Set<String> existing = await(() -> admin.listTopics().names().get());
    List<NewTopic> missing =
        wanted.stream()
            .filter(topic -> !existing.contains(topic.topicName()))
            .map(topic -> newTopic(topic, settings))
            .toList();
    if (!missing.isEmpty()) {
      create(admin, missing);
    }
    check(admin, wanted, settings);
  }

  private static NewTopic newTopic(Topic topic, TopicSettings settings) {
    Optional<Short> replication =
        settings.replication() < 1 ? Optional.empty() : Optional.of(settings.replication());
    return new NewTopic(topic.topicName(), Optional.of(settings.partitionsOf(topic)), replication)
        .configs(topic.configs(settings));
  }

  private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException {
    for (var entry : admin.createTopics(missing).values().entrySet()) {
      try {
        await(() -> entry.getValue().get());
      } catch (TopicExistsException anotherInstanceWasFirst) {
        // Its partition count is checked below like that of any existing topic.
      }
    }
  }

  private static void check(Admin admin, Collection<Topic> wanted, TopicSettings settings)
      throws InterruptedException {
    Map<String, Topic> byName =
        wanted.stream().collect(Collectors.toMap(Topic::topicName, topic -> topic));
    Map<String, TopicDescription> found = describe(admin, byName.keySet());
    List<String> differences = new ArrayList<>();
    found.forEach(
        (name, description) -> {
          Topic topic = byName.get(name);
          int want = topic == null ? 0 : settings.partitionsOf(topic);
          int have = description.partitions().size();
          if (have != want) {
            differences.add("%s has %d partitions, configured are %d".formatted(name, have, want));
          }
        });
    if (!differences.isEmpty()) {
      throw new TopicMismatchException(differences);
    }
  }

  /** Metadata of a topic just created may lag behind: asks again for at most ten seconds. */
  private static Map<String, TopicDescription> describe(Admin admin, Set<String> names)
      throws InterruptedException {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (true) {
      try {
        return await(() -> admin.describeTopics(names).allTopicNames().get());
      } catch (org.apache.kafka.common.errors.UnknownTopicOrPartitionException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  private interface Call<T> {
    T get() throws ExecutionException, InterruptedException;
  }

  private static <T> T await(Call<T> call) throws InterruptedException {
    try {
      return call.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new KafkaException(e.getCause());
    }
  }
}
