package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.region.RegionFile.ActorEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedActorsTest {
  @Test
  void knowsWhoActsForMoreThanAHundredAndFiftyCountries() {
    List<ActorEntry> actors = ShippedActors.file().actors();

    assertThat(actors)
        .extracting(entry -> entry.actor().country())
        .doesNotContainNull()
        .satisfies(
            countries -> assertThat(countries.stream().distinct().count()).isGreaterThan(150));
  }

  @Test
  void anArmedGroupIsAtHomeWhereItFights() {
    List<ActorEntry> actors = ShippedActors.parse("# note\nXY\tgroup\tRed Band|Red Bands\n");

    assertThat(actors)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor().home()).isEqualTo("XY");
              assertThat(entry.line()).isEqualTo(2);
              assertThat(entry.names().get("en")).containsExactly("Red Bands");
            });
  }

  @Test
  void aLineOfOtherColumnsIsRefusedWithItsNumber() {
    assertThatThrownBy(() -> ShippedActors.parse("XY\tgroup\n"))
        .hasMessageContaining("actors.tsv:1: 2 columns; country, kind and names are needed");
  }
}
