package io.wirewatch.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedLinesTest {
  @Test
  void resultsComeInTheOrderOfTheInput() throws Exception {
    String text =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(i -> "line " + i + " " + "x".repeat(i % 97))
            .collect(Collectors.joining("\n"));
    List<Long> numbers = new ArrayList<>();
    new OrderedLines(4).forEach(in(text), (line, number) -> number, numbers::add, () -> {});
    assertThat(numbers).hasSize(5000).isSorted();
  }

  @Test
  void linesLongerThanTheBufferStayWhole() throws Exception {
    String big = "y".repeat(300_000);
    List<String> lines = read("a\n" + big + "\r\n\n  \nb");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).strip()).isEqualTo(big);
    assertThat(lines.get(2)).isEqualTo("b");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws Exception {
    assertThat(read("\ufeff{}\n{}")).containsExactly("{}", "{}");
  }

  @Test
  void aFaultInTheWorkReachesTheCaller() {
    assertThatThrownBy(
            () ->
                new OrderedLines(2)
                    .forEach(
                        in("a\nb"),
                        (line, number) -> {
                          throw new IllegalStateException("broken");
                        },
                        result -> {},
                        () -> {}))
        .hasMessage("broken");
  }

  private static List<String> read(String text) throws Exception {
    List<String> lines = new ArrayList<>();
    new OrderedLines(1)
        .forEach(
            in(text),
            (line, number) -> new String(line, StandardCharsets.UTF_8),
            lines::add,
            () -> {});
    return lines;
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
