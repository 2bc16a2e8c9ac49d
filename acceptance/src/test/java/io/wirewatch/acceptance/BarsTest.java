package io.wirewatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarsTest {
  @TempDir Path folder;

  @Test
  void aFigureBelowItsBarFails() throws IOException {
    Bars bars = bars("recall = >= 0.95\nfalse-alarms = <= 0.03\n");
    assertThat(bars.holds(new Figure("recall", 0.94, ""))).isFalse();
    assertThat(bars.holds(new Figure("recall", 0.95, ""))).isTrue();
    assertThat(bars.holds(new Figure("false-alarms", 0.04, ""))).isFalse();
    assertThat(bars.line(new Figure("recall", 0.94, "a table"))).contains("FAIL", "a table");
  }

  @Test
  void aFigureThatIsNoNumberFails() throws IOException {
    assertThat(bars("r = >= 0.1\n").holds(new Figure("r", Double.NaN, ""))).isFalse();
  }

  @Test
  void aFigureWithoutABarIsOnlyTold() throws IOException {
    assertThat(bars("").holds(new Figure("other", 0, ""))).isTrue();
  }

  @Test
  void aBarThatIsNoneNamesItsFileAndLine() {
    assertThatThrownBy(() -> bars("recall = 0.95\n"))
        .hasMessageContaining("bars.properties")
        .hasMessageContaining("recall: '0.95' is no bar");
  }

  private Bars bars(String text) throws IOException {
    return Bars.read(Files.writeString(folder.resolve("bars.properties"), text));
  }
}
