package io.wirewatch.alert.deliver;

import io.wirewatch.agenda.Agenda;
import io.wirewatch.agenda.AgendaMetrics;
import io.wirewatch.agenda.AgendaSettings;
import io.wirewatch.agenda.IoPool;
import io.wirewatch.alert.secret.Vault;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.events.kafka.JsonSerde;
import io.wirewatch.net.GuardedHttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The agenda of deliveries, ready to be put into a topology. */
public final class Deliveries {

  private Deliveries() {}

  /**
   * What deliveries need.
   *
   * @param partitions partitions of ww.deliveries
   * @param timeout longest time an endpoint may take
   * @param punctuateEvery how often outcomes are applied
   */
  public record Parts(
      Supplier<Wanted> wanted,
      GuardedHttpClient client,
      Vault vault,
      InstantSource clock,
      DeliverySettings settings,
      DeliveryMetrics metrics,
      AgendaMetrics agendaMetrics,
      IoPool pool,
      int partitions,
      Duration timeout,
      Duration punctuateEvery) {}

  /** The processor. */
  public static Agenda<?, ?> agenda(Parts parts) {
    WebhookSender sender =
        new WebhookSender(parts.client(), parts.vault(), parts.timeout(), parts.clock());
    AgendaSettings<DeliveryItem> settings =
        new AgendaSettings<>(
            "deliveries",
            "/wirewatch/alert",
            JsonSerde.of(DeliveryItem.class),
            parts.partitions(),
            List.of(EndpointFates.BREAKERS, DeliveryBook.PENDING),
            DeliverySinks.DEAD_LETTERS,
            parts.clock(),
            new AgendaSettings.Timing(
                parts.punctuateEvery(),
                Duration.ofSeconds(5),
                parts.timeout().plusSeconds(15),
                Duration.ofMinutes(15)));
    return new Agenda<>(
        settings,
        () -> new DeliveryWork(parts.wanted(), sender, parts.settings(), parts.metrics()),
        parts.pool(),
        parts.agendaMetrics());
  }
}
