package io.wirewatch.alert.deliver;

import io.wirewatch.agenda.AgendaTask;
import io.wirewatch.agenda.AgendaWork;
import io.wirewatch.agenda.Command;
import io.wirewatch.agenda.Limits;
import io.wirewatch.agenda.Next;
import io.wirewatch.agenda.Transition;
import io.wirewatch.alert.deliver.SendOutcome.Exchange;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Delivery.Status;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.Json;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Deliveries as work of an agenda: the newest event of each alert is tried at its endpoint until it
 * is taken, given up or superseded. Start reading at {@link #onCommand}, then {@link #perform},
 * then {@link #apply}.
 */
final class DeliveryWork implements AgendaWork<DeliveryItem, SendOutcome> {

  private final Supplier<Wanted> wanted;
  private final WebhookSender sender;
  private final EndpointFates fates;
  private final DeliveryBook book;

  DeliveryWork(
      Supplier<Wanted> wanted,
      WebhookSender sender,
      DeliverySettings settings,
      DeliveryMetrics metrics) {
    this.wanted = wanted;
    this.sender = sender;
    this.fates = new EndpointFates(wanted, settings.disableAfter());
    this.book = new DeliveryBook(settings.retention(), metrics);
  }

  @Override
  public void start(AgendaTask<DeliveryItem> task) {
    book.load(task);
    fates.load(task);
  }

  @Override
  public void onCommand(Command command, Transition<DeliveryItem> transition) {
    if (command.value() == null) {
      return;
    }
    switch (Json.read(command.value(), Delivery.class)) {
      case Decoded.Read<Delivery>(var delivery) -> {
        // States written by this work come back on the same topic: only requests have made no
        // attempt.
        if (delivery.status() == Status.PENDING && delivery.attempts() == 0) {
          accept(delivery, transition);
        }
      }
      case Decoded.Unreadable<Delivery>(var reason) ->
          transition.deadLetter(command, "unreadable-json", reason);
    }
  }

  private void accept(Delivery delivery, Transition<DeliveryItem> transition) {
    String key = DeliveryItem.key(delivery);
    DeliveryItem standing = transition.item(key);
    Instant now = transition.now();
    if (standing == null) {
      transition.put(key, DeliveryItem.of(delivery), now);
      book.count(delivery.endpoint(), 1, transition);
    } else if (standing.current().sequence() >= delivery.sequence()) {
      if (!standing.current().id().equals(delivery.id())) {
        book.finish(DeliveryBook.superseded(delivery, now), transition);
      }
    } else if (transition.inFlight(key)) {
      boolean second = standing.before() != null;
      if (second) {
        book.finish(DeliveryBook.superseded(standing.current(), now), transition);
      }
      Delivery flying = second ? standing.before() : standing.current();
      transition.amend(key, new DeliveryItem(delivery, flying), now);
    } else {
      book.finish(DeliveryBook.superseded(standing.current(), now), transition);
      transition.put(key, DeliveryItem.of(delivery), now);
    }
  }

  @Override
  public SendOutcome perform(String key, DeliveryItem item, long attempt) {
    Delivery delivery = item.current();
    if (DeliveryItem.isKept(key)) {
      return new SendOutcome.Expired(delivery.id());
    }
    Endpoint endpoint = wanted.get().endpoints().get(delivery.endpoint());
    if (endpoint == null) {
      return new SendOutcome.NotSent(delivery.id(), "the endpoint does not exist");
    }
    String disabled = fates.whyDisabled(endpoint);
    return disabled == null
        ? sender.send(delivery, endpoint)
        : new SendOutcome.NotSent(delivery.id(), "the endpoint is disabled: " + disabled);
  }

  @Override
  public SendOutcome failed(String key, DeliveryItem item, Exception cause) {
    String id = item.current().id();
    Exchange exchange =
        new Exchange(
            item.current().updatedAt(),
            0,
            null,
            "interrupted",
            "the attempt was interrupted: " + cause,
            null);
    return new SendOutcome.Failed(id, exchange, null);
  }

  /** While it takes what it is sent, the next may follow at once; else the breaker is asked. */
  @Override
  public boolean goesOn(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Delivered ignored -> true;
      case SendOutcome.NotSent ignored -> true;
      case SendOutcome.Expired ignored -> true;
      case SendOutcome.Failed ignored -> false;
      case SendOutcome.Gone ignored -> false;
      case SendOutcome.Rejected ignored -> false;
    };
  }

  @Override
  public Next<DeliveryItem> apply(
      String key, DeliveryItem item, SendOutcome outcome, Transition<DeliveryItem> transition) {
    if (outcome instanceof SendOutcome.Expired) {
      transition.emitTombstone(DeliverySinks.STATES, item.current().key());
      return Next.done();
    }
    Delivery before = item.before();
    if (before == null) {
      return applied(item.current(), outcome, transition);
    }
    // A newer event came while the older one was in flight, or that flight was lost in a crash.
    boolean older = outcome.delivery().equals(before.id());
    if (older && outcome instanceof SendOutcome.Delivered delivered) {
      delivered(before, delivered, transition);
    } else {
      if (older && outcome instanceof SendOutcome.Failed failed) {
        fates.heard(before.endpoint(), failed, transition);
        book.attempt(before, failed.exchange(), null, transition);
      }
      book.finish(DeliveryBook.superseded(before, transition.now()), transition);
    }
    return older
        ? Next.again(DeliveryItem.of(item.current()), transition.now())
        : applied(item.current(), outcome, transition);
  }

  private Next<DeliveryItem> applied(
      Delivery delivery, SendOutcome outcome, Transition<DeliveryItem> transition) {
    return switch (outcome) {
      case SendOutcome.Delivered delivered -> {
        delivered(delivery, delivered, transition);
        yield leave(delivery, transition);
      }
      case SendOutcome.Failed failed -> failed(delivery, failed, transition);
      case SendOutcome.Gone gone -> {
        fates.heard(delivery.endpoint(), gone, transition);
        book.attempt(delivery, gone.exchange(), null, transition);
        yield dead(
            DeliveryBook.tried(delivery),
            "endpoint-gone",
            "the endpoint answered 410 Gone and is disabled",
            transition);
      }
      case SendOutcome.Rejected rejected -> {
        book.attempt(delivery, rejected.exchange(), null, transition);
        yield dead(
            DeliveryBook.tried(delivery),
            rejected.exchange().name(),
            rejected.exchange().reason(),
            transition);
      }
      case SendOutcome.NotSent(var id, var reason) ->
          dead(delivery, "not-sent", reason, transition);
      case SendOutcome.Expired ignored -> leave(delivery, transition);
    };
  }

  private void delivered(
      Delivery delivery, SendOutcome.Delivered outcome, Transition<DeliveryItem> transition) {
    fates.heard(delivery.endpoint(), outcome, transition);
    book.attempt(delivery, outcome.exchange(), null, transition);
    book.delivered(delivery, transition.now());
    book.finish(
        DeliveryBook.with(
            DeliveryBook.tried(delivery),
            Status.DELIVERED,
            null,
            transition.now(),
            outcome.exchange().reason()),
        transition);
  }

  private Next<DeliveryItem> failed(
      Delivery delivery, SendOutcome.Failed outcome, Transition<DeliveryItem> transition) {
    Instant now = transition.now();
    fates.heard(delivery.endpoint(), outcome, transition);
    Delivery tried = DeliveryBook.tried(delivery);
    Instant next = RetrySchedule.next(tried.id(), tried.attempts(), now, outcome.retryAfter());
    book.attempt(delivery, outcome.exchange(), next, transition);
    if (next == null) {
      String why =
          "given up after "
              + tried.attempts()
              + " attempts, the last: "
              + outcome.exchange().reason();
      return dead(tried, "attempts-exhausted", why, transition);
    }
    Delivery again =
        DeliveryBook.with(tried, Status.PENDING, next, now, outcome.exchange().reason());
    DeliverySinks.state(again, transition);
    return Next.again(DeliveryItem.of(again), next);
  }

  private Next<DeliveryItem> dead(
      Delivery delivery, String name, String reason, Transition<DeliveryItem> transition) {
    Delivery dead = DeliveryBook.with(delivery, Status.DEAD, null, transition.now(), reason);
    transition.deadLetter(dead.key(), dead, name, reason);
    book.finish(dead, transition);
    return leave(delivery, transition);
  }

  private Next<DeliveryItem> leave(Delivery delivery, Transition<DeliveryItem> transition) {
    book.count(delivery.endpoint(), -1, transition);
    return Next.done();
  }

  @Override
  public String group(String key, DeliveryItem item) {
    return item.current().endpoint();
  }

  @Override
  public Limits limits(String group) {
    return fates.limits(group);
  }

  @Override
  public void onTick(Instant time, Transition<DeliveryItem> transition) {
    fates.enableAgain(transition);
    book.reportOldest(transition);
  }
}
