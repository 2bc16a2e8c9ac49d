package io.wirewatch.agenda;

import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A work whose I/O is counted: each outcome emits one line and makes the item due again 10 s later.
 * Commands: a JSON item sets it, a tombstone removes it, text is refused. A note steers the
 * outcome.
 */
final class TestWork implements AgendaWork<TestItem, String> {

  static final TableSpec<String> SEEN = new TableSpec<>("seen", Serdes.String());
  static final Duration AGAIN = Duration.ofSeconds(10);

  final Map<String, Limits> limits = new HashMap<>();
  final List<String> performed = new ArrayList<>();
  Limits defaultLimits = Limits.concurrency(1);

  static AgendaSettings<TestItem> settings(java.time.InstantSource clock, Duration tickEvery) {
    return new AgendaSettings<>(
        "test",
        "/wirewatch/test",
        JsonSerde.of(TestItem.class),
        1,
        List.of(SEEN),
        "dead-letters",
        clock,
        AgendaSettings.Timing.standard().withTickEvery(tickEvery));
  }

  @Override
  public String perform(String key, TestItem item, long attempt) {
    performed.add(key + " " + item.done());
    if (item.note().equals("io-fails")) {
      throw new IllegalStateException("refused");
    }
    return "ok";
  }

  @Override
  public boolean goesOn(String outcome) {
    return outcome.equals("ok");
  }

  @Override
  public String failed(String key, TestItem item, Exception cause) {
    return "failed: " + cause.getMessage();
  }

  @Override
  public Next<TestItem> apply(
      String key, TestItem item, String outcome, Transition<TestItem> transition) {
    var line = key + " " + (item.done() + 1) + " " + outcome;
    transition.table(SEEN).put(key + item.done(), outcome);
    transition.emit(
        "out",
        new Record<>(key, line.getBytes(StandardCharsets.UTF_8), transition.now().toEpochMilli()));
    return switch (item.note()) {
      case "apply-fails" -> throw new IllegalStateException("a bug");
      case "once" -> Next.done();
      case "delay" -> {
        transition.delayGroup(item.group(), transition.now().plusSeconds(60));
        yield Next.again(item.next(), transition.now());
      }
      default -> Next.again(item.next(), transition.now().plus(AGAIN));
    };
  }

  @Override
  public void onCommand(Command command, Transition<TestItem> transition) {
    if (command.value() == null) {
      transition.remove(command.key());
      return;
    }
    switch (Json.read(command.value(), TestItem.class)) {
      case io.wirewatch.events.Decoded.Read<TestItem>(var item) -> {
        var old = transition.item(command.key());
        if (old != null && item.note().equals("amended")) {
          transition.amend(
              command.key(), new TestItem(item.group(), old.done(), "amended"), transition.now());
        } else {
          transition.put(command.key(), item, transition.now());
        }
      }
      case io.wirewatch.events.Decoded.Unreadable<TestItem>(var why) ->
          transition.deadLetter(command, "unreadable-json", why);
    }
  }

  @Override
  public void onTick(Instant time, Transition<TestItem> transition) {
    transition.emit(
        "out",
        new Record<>(
            "tick",
            ("tick " + time.toEpochMilli()).getBytes(StandardCharsets.UTF_8),
            time.toEpochMilli()));
  }

  @Override
  public String group(String key, TestItem item) {
    return item.group();
  }

  @Override
  public Limits limits(String group) {
    return limits.getOrDefault(group, defaultLimits);
  }
}
