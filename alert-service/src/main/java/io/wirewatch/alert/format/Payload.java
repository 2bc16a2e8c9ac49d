package io.wirewatch.alert.format;

import io.wirewatch.events.Json;

/** What is posted. */
public record Payload(String contentType, @SuppressWarnings("ArrayRecordComponent") byte[] body) {

  static Payload json(Object tree) {
    return new Payload("application/json", Json.bytes(tree));
  }
}
