package io.wirewatch.alert.service;

import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Region scores of tests. */
public final class Scores {

  private Scores() {}

  public static RegionScore score(String region, Instant clock, double rise, double bits) {
    return score(region, clock, rise, bits, Knowledge.OK);
  }

  public static RegionScore score(
      String region, Instant clock, double rise, double bits, Knowledge knowledge) {
    RegionScore.Story story =
        new RegionScore.Story(
            "a1",
            "Shelling near the port",
            "https://news.example/1",
            2,
            14,
            2,
            List.of("news.example", "wire.example"),
            List.of("FORCE"),
            clock.minusSeconds(600),
            clock,
            List.of());
    return new RegionScore(
        region,
        "Region " + region,
        clock,
        List.of(new RegionScore.Level(72, 50, 5, 45)),
        3.1 * rise,
        3.1,
        rise,
        bits,
        knowledge,
        1,
        List.of(story),
        14,
        2,
        List.of("RU-US"),
        "a line",
        "en-1",
        "2026.1");
  }

  public static void produce(String bootstrapServers, List<RegionScore> scores) {
    try (var producer =
        new KafkaProducer<String, byte[]>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (RegionScore score : scores) {
        var headers =
            CloudEventHeaders.write(
                new RecordHeaders(),
                EventType.REGION_SCORE,
                score.region(),
                "/test",
                score.clock());
        producer.send(
            new ProducerRecord<>(
                Topic.REGION_SCORES.topicName(),
                null,
                score.clock().toEpochMilli(),
                score.region(),
                Json.bytes(score),
                headers));
      }
      producer.flush();
    }
  }
}
