package io.wirewatch.agenda;

import static org.awaitility.Awaitility.await;

import io.wirewatch.agenda.streams.StreamsConfigs;
import io.wirewatch.agenda.streams.StreamsHost;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.events.kafka.JsonSerde;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The process that {@link AgendaCrashTest} kills: bootstrap servers, directory and instance are its
 * arguments.
 */
final class CrashChild {

  static final int PARTITIONS = 2;
  static final int MAX_IN_FLIGHT = 16;

  private CrashChild() {}

  public static void main(String[] args) throws Exception {
    var dir = Path.of(args[1]);
    var world =
        FileChannel.open(
            dir.resolve("world-" + args[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    var settings =
        new AgendaSettings<>(
            "crash",
            "/wirewatch/crash",
            JsonSerde.of(TestItem.class),
            PARTITIONS,
            List.of(TestWork.SEEN),
            "dead-letters",
            InstantSource.system(),
            AgendaSettings.Timing.standard());
    var agenda =
        new Agenda<>(
            settings,
            () -> new CrashWork(world),
            IoPool.virtualThreads(MAX_IN_FLIGHT),
            new AgendaMetrics());
    var streams =
        new StreamsSettings(
            "crash", args[0], dir.resolve("state-" + args[2]), args[2], 1, Map.of());
    var host =
        new StreamsHost(
            "crash",
            AgendaBench.topology(agenda),
            StreamsConfigs.exactlyOnce(streams),
            admin -> {});
    host.start();
    await().atMost(Duration.ofSeconds(90)).until(() -> host.status().running());
    world.write(ByteBuffer.wrap("running\n".getBytes(StandardCharsets.UTF_8)));
    Thread.currentThread().join();
  }
}
