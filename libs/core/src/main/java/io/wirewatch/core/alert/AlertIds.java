package io.wirewatch.core.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Ids that a replay gives again: hashes of what makes the thing. */
public final class AlertIds {

  private AlertIds() {}

  /** The id of an alert: of its subscription, its region and the clock at its opening. */
  static String alert(String subscription, String region, Instant openedAt) {
    return "al_" + hash(subscription, region, Long.toString(openedAt.toEpochMilli()));
  }

  /**
   * The webhook-id of an event on its way to an endpoint: the same at every attempt and every
   * replay.
   */
  public static String delivery(String endpoint, String alert, int sequence) {
    return "msg_" + hash(endpoint, alert, Integer.toString(sequence));
  }

  /** 96 bits of SHA-256 over the parts, each with its length. */
  private static String hash(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }
}
