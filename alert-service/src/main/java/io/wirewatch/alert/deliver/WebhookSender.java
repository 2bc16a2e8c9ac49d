package io.wirewatch.alert.deliver;

import io.wirewatch.alert.deliver.SendOutcome.Exchange;
import io.wirewatch.alert.format.Payload;
import io.wirewatch.alert.format.PayloadFormat;
import io.wirewatch.alert.secret.Vault;
import io.wirewatch.alert.secret.WebhookSecret;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import io.wirewatch.net.GuardedHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Makes one attempt: renders, signs, posts, and says what the answer means. */
final class WebhookSender {

  private final GuardedHttpClient client;
  private final Vault vault;
  private final Duration timeout;
  private final InstantSource clock;

  WebhookSender(GuardedHttpClient client, Vault vault, Duration timeout, InstantSource clock) {
    this.client = client;
    this.vault = vault;
    this.timeout = timeout;
    this.clock = clock;
  }

  SendOutcome send(Delivery delivery, Endpoint endpoint) {
    Instant at = clock.instant();
    HttpPost request;
    try {
      request = request(delivery, endpoint, at);
    } catch (PayloadFormat.UnrenderableException
        | Vault.SealedException
        | IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      return new SendOutcome.Rejected(
          delivery.id(), new Exchange(at, 0, null, "unrenderable", why, null));
    }
    return post(delivery, endpoint, request, at);
  }

  private HttpPost request(Delivery delivery, Endpoint endpoint, Instant at) {
    AlertEvent event = delivery.event();
    if (event == null) {
      throw new IllegalArgumentException("The delivery carries no event");
    }
    List<String> secrets = secrets(endpoint, at);
    boolean routed = endpoint.format() == Endpoint.Format.PAGERDUTY;
    Payload payload =
        PayloadFormat.of(endpoint.format())
            .render(event, routed && !secrets.isEmpty() ? secrets.getFirst() : null);
    HttpPost request =
        new HttpPost(
            EndpointUrl.target(
                endpoint.format(), URI.create(vault.open(endpoint.id(), endpoint.sealedUrl()))));
    request.setEntity(
        new ByteArrayEntity(payload.body(), ContentType.parse(payload.contentType())));
    request.setHeader("webhook-id", delivery.id());
    request.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
    if (!routed && !secrets.isEmpty()) {
      request.setHeader(
          "webhook-signature",
          WebhookSecret.sign(secrets, delivery.id(), at.getEpochSecond(), payload.body()));
    }
    return request;
  }

  private List<String> secrets(Endpoint endpoint, Instant at) {
    return endpoint.sealedSecrets().stream()
        .filter(secret -> secret.until() == null || secret.until().isAfter(at))
        .map(secret -> vault.open(endpoint.id(), secret.sealed()))
        .toList();
  }

  private SendOutcome post(Delivery delivery, Endpoint endpoint, HttpPost request, Instant at) {
    long started = System.nanoTime();
    AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
    IOException failure = null;
    try {
      client.execute(
          request,
          timeout,
          response -> {
            // The status decides. A body that lies about its length or never ends must not undo it.
            answer.set(Answer.head(response));
            Answer read = Answer.read(response, clock.instant());
            answer.set(read);
            if (!read.ended()) {
              request.cancel();
            }
            return true;
          });
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      failure = new IOException(e.toString(), e);
    }
    long millis = (System.nanoTime() - started) / 1_000_000;
    Answer given = answer.get();
    if (given != null) {
      return given.outcome(delivery, endpoint, at, millis);
    }
    IOException why = failure == null ? new IOException("no answer") : failure;
    return new SendOutcome.Failed(
        delivery.id(),
        new Exchange(at, millis, null, NetworkFailure.name(why), NetworkFailure.reason(why), null),
        null);
  }
}
