package io.wirewatch.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.EventType;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
  @Test
  void writesTheRequiredAttributesOnceHoweverOftenItIsCalled() {
    var headers = new RecordHeaders();
    Instant time = Instant.parse("2026-03-01T12:00:00Z");

    CloudEventHeaders.write(headers, EventType.TICK, "old", "/wirewatch/ingest", time);
    CloudEventHeaders.write(headers, EventType.ARTICLE, "a1", "/wirewatch/ingest", time);

    assertThat(headers.toArray()).hasSize(6);
    assertThat(CloudEventHeaders.type(headers)).contains(EventType.ARTICLE);
    assertThat(CloudEventHeaders.text(headers, "ce_id")).contains("a1");
    assertThat(CloudEventHeaders.text(headers, "ce_specversion")).contains("1.0");
    assertThat(CloudEventHeaders.text(headers, "ce_time")).contains("2026-03-01T12:00:00Z");
  }

  @Test
  void knowsNoTypeWhereTheHeaderIsMissing() {
    assertThat(CloudEventHeaders.type(new RecordHeaders())).isEmpty();
  }
}
