package io.wirewatch.ingest.view;

import com.fasterxml.jackson.core.type.TypeReference;
import io.wirewatch.agenda.GroupPartitioner;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.service.Ingest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Asks the instances that own the other tasks, at the addresses they advertise. One that does not
 * answer within a second is left out: its feeds show as UNKNOWN.
 */
final class OtherInstances {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final TypeReference<List<FeedView>> LIST = new TypeReference<>() {};

  private final Ingest ingest;
  private final Optional<String> self;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  OtherInstances(Ingest ingest, Optional<String> self) {
    this.ingest = ingest;
    this.self = self;
  }

  Optional<FeedView> one(String key) {
    int partition =
        GroupPartitioner.partition(FeedAddress.groupOf(key), ingest.agenda().partitions());
    TopicPartition home = new TopicPartition(Topic.FEEDS.topicName(), partition);
    String path = "/feeds/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "?local=true";
    return owners(home).findFirst().flatMap(owner -> get(owner, path)).flatMap(this::view);
  }

  List<FeedView> all() {
    return owners(null).flatMap(owner -> list(owner).stream()).toList();
  }

  /** Addresses of the instances with tasks, or with that one. */
  private Stream<String> owners(@org.jspecify.annotations.Nullable TopicPartition partition) {
    if (self.isEmpty() || ingest.streams().isEmpty()) {
      return Stream.empty();
    }
    return ingest.streams().orElseThrow().metadataForAllStreamsClients().stream()
        .filter(client -> partition == null || client.topicPartitions().contains(partition))
        .map(client -> client.hostInfo())
        .filter(host -> !host.equals(HostInfo.unavailable()))
        .map(host -> host.host() + ":" + host.port())
        .filter(address -> !address.equals(self.get()));
  }

  private List<FeedView> list(String owner) {
    return get(owner, "/feeds?local=true")
        .map(
            body -> {
              try {
                return Json.mapper().readValue(body, LIST);
              } catch (IOException e) {
                return List.<FeedView>of();
              }
            })
        .orElse(List.of());
  }

  private Optional<FeedView> view(String body) {
    try {
      return Optional.of(Json.mapper().readValue(body, FeedView.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<String> get(String owner, String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + owner + path)).timeout(PATIENCE).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
