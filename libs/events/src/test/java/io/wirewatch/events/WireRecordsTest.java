package io.wirewatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden files of every past shape, one a version, stand in {@code src/test/resources/golden}. A
 * shape changes by addition only: after adding a field, run with {@code -Dgolden.write=true} to add
 * the file of the new shape, and keep the old one.
 */
class WireRecordsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Object> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesTheRoundTripThroughJson(Object sample) {
    Decoded<?> read = Json.read(Json.bytes(sample), wireType(sample));

    assertThat(read).isEqualTo(new Decoded.Read<>(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsItsNewestGoldenFileSays(Object sample) throws IOException {
    Path newest = newestGolden(sample);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(
          newest, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
    }

    JsonNode written = Json.mapper().readTree(Json.bytes(sample));

    assertThat(written).isEqualTo(Json.mapper().readTree(newest.toFile()));
  }

  static Stream<Path> goldenFiles() throws IOException {
    return Files.list(GOLDEN).sorted();
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void readsEveryPastShape(Path file) throws IOException {
    String name = file.getFileName().toString();
    Class<?> type =
        Samples.all().stream()
            .filter(sample -> name.startsWith(goldenName(sample) + "."))
            .findFirst()
            .<Class<?>>map(WireRecordsTest::wireType)
            .orElseThrow(() -> new AssertionError(name + " belongs to no wire record"));

    assertThat(Json.read(Files.readAllBytes(file), type)).isInstanceOf(Decoded.Read.class);
  }

  @Test
  void ignoresFieldsOfANewerWriter() {
    byte[] json =
        "{\"task\":0,\"tasks\":1,\"time\":\"2026-01-01T00:00:00Z\",\"mood\":7}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Json.read(json, Tick.class)).isInstanceOf(Decoded.Read.class);
  }

  @Test
  void saysWhichFieldIsWrong() {
    byte[] json =
        "{\"task\":3,\"tasks\":2,\"time\":\"2026-01-01T00:00:00Z\"}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Json.read(json, Tick.class))
        .isInstanceOfSatisfying(
            Decoded.Unreadable.class,
            unreadable ->
                assertThat(unreadable.reason()).contains("tick.task must be in [0, 2), but is 3"));
  }

  @Test
  void refusesARecordWithoutItsKey() {
    assertThatThrownBy(
            () ->
                new FeedDefinition(
                    " ", "https://news.example/rss", null, null, List.of(), 1, false, null, null))
        .hasMessage("feed.key must not be blank");
  }

  private static Path newestGolden(Object sample) throws IOException {
    String name = goldenName(sample);
    if (!Files.isDirectory(GOLDEN)) {
      return GOLDEN.resolve(name + ".1.json");
    }
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "."))
          .max(java.util.Comparator.naturalOrder())
          .orElse(GOLDEN.resolve(name + ".1.json"));
    }
  }

  private static String goldenName(Object sample) {
    return sample.getClass().getSimpleName();
  }

  private static Class<?> wireType(Object sample) {
    return sample instanceof RegionHit ? RegionHit.class : sample.getClass();
  }
}
