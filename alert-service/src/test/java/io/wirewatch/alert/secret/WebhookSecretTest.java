package io.wirewatch.alert.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

  private static final String BODY = "{\"type\":\"alert.opened\",\"data\":\"Größe ✓\"}";

  @Test
  void isVerifiedByTheOfficialLibraryWithEitherSecretDuringARotation() throws Exception {
    String old = WebhookSecret.generate();
    String fresh = WebhookSecret.generate();
    long now = Instant.now().getEpochSecond();

    String signature =
        WebhookSecret.sign(
            List.of(fresh, old), "msg_1", now, BODY.getBytes(StandardCharsets.UTF_8));

    new Webhook(old).verify(BODY, headers("msg_1", now, signature));
    new Webhook(fresh).verify(BODY, headers("msg_1", now, signature));
    assertThatThrownBy(
            () ->
                new Webhook(WebhookSecret.generate())
                    .verify(BODY, headers("msg_1", now, signature)))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> new Webhook(old).verify(BODY + " ", headers("msg_1", now, signature)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void agreesWithTheExampleOfTheSpecification() {
    String signature =
        WebhookSecret.sign(
            List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(ints = {23, 65})
  void refusesSecretsOfAnotherLengthWithoutRepeatingThem(int bytes) {
    String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);

    assertThatThrownBy(() -> WebhookSecret.check(secret))
        .hasMessageContaining("24 to 64")
        .hasMessageNotContaining(secret);
  }

  private static HttpHeaders headers(String id, long timestamp, String signature) {
    return HttpHeaders.of(
        Map.of(
            "webhook-id", List.of(id),
            "webhook-timestamp", List.of(Long.toString(timestamp)),
            "webhook-signature", List.of(signature)),
        (name, value) -> true);
  }
}
