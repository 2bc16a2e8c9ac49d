package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCatalogueTest {
  private static final RegionCatalogue STANDARD = RegionCatalogue.standard();

  @TempDir Path folder;

  @Test
  void holdsTheWorld() {
    assertThat(STANDARD.regions()).filteredOn(r -> r.type() == RegionType.COUNTRY).hasSize(250);
    assertThat(STANDARD.regions())
        .filteredOn(r -> r.type() == RegionType.DIVISION)
        .hasSizeGreaterThan(3_900);
    assertThat(STANDARD.regions())
        .filteredOn(r -> r.type() == RegionType.FLASHPOINT)
        .hasSizeGreaterThanOrEqualTo(40);
    assertThat(STANDARD.regions())
        .filteredOn(r -> r.type() == RegionType.GROUP)
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(STANDARD.actors()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "SY-HA, Hasak",
    "UA-14, Donetsk",
    "IQ-NI, Ninev",
    "RU-BEL, Belgorod",
    "CN-XJ, Xinjiang",
    "SD-DN, Darfur",
    "MM-16, Rakhine",
    "US-TX, Texas",
    "IL-D, South",
    "AF-HEL, Helmand",
  })
  void divisionsHaveIsoIds(String id, String name) {
    assertThat(STANDARD.region(id).orElseThrow().name()).contains(name);
  }

  @Test
  void regionsLieInOthersAlongMoreThanOneWay() {
    assertThat(STANDARD.ancestors("al-tanf")).contains("SY-HI", "SY", "levant", "middle-east");
    assertThat(STANDARD.ancestors("SY-DY")).contains("SY", "euphrates-valley");
    assertThat(STANDARD.ancestors("kashmir-loc")).contains("kashmir", "IN", "PK", "south-asia");
    assertThat(STANDARD.isWithin("rafah", "PS")).isTrue();
    assertThat(STANDARD.isWithin("UA", "SY")).isFalse();
  }

  @Test
  void everyParentIsKnownAndNoRegionLiesInItself() {
    assertThat(STANDARD.regions())
        .allSatisfy(
            region -> {
              assertThat(region.parents()).allMatch(p -> STANDARD.region(p).isPresent());
              assertThat(STANDARD.ancestors(region.id())).doesNotContain(region.id());
            });
  }

  @Test
  void userFilesAddOverrideAndNestRegions() throws IOException {
    Path file =
        write(
            """
            regions:
              - id: my-corridor
                name: Oil corridor
                at: [34.0, 41.0]
                parents: [SY]
                regions:
                  - id: my-station
                    name: Pump station three
              - id: al-tanf
                name: Tanf base
            """);

    RegionCatalogue catalogue = RegionCatalogue.load(List.of(file));

    assertThat(catalogue.ancestors("my-station")).startsWith("my-corridor", "SY");
    assertThat(catalogue.region("my-corridor").orElseThrow().country()).isEqualTo("SY");
    assertThat(catalogue.region("al-tanf").orElseThrow().name()).isEqualTo("Tanf base");
    assertThat(catalogue.region("al-tanf").orElseThrow().parents()).containsExactly("SY-HI");
    assertThat(catalogue.version()).isNotEqualTo(STANDARD.version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parnets: [SY]|4|unknown field 'parnets'",
        "parents: [XX]|2|parent 'XX' of 'x' is no region",
        "members: [nowhere]|2|member 'nowhere' of 'x' is no region",
        "type: planet|4|unknown type 'planet'",
        "at: [100, 0]|4|is no position",
        "at: here|4|is no position",
        "names: {xx: [a]}|4|unknown field 'xx' of names",
        "parents: {a: b}|4|a list is needed",
        "name: Again|4|stands twice",
      })
  void errorsNameFileAndLine(String field, int line, String text) throws IOException {
    Path file = write("regions:\n  - id: x\n    name: X\n    " + field + "\n");

    assertThatThrownBy(() -> RegionCatalogue.load(List.of(file)))
        .isInstanceOf(RegionFileException.class)
        .hasMessageContaining(file + ":" + line + ": ")
        .hasMessageContaining(text);
  }

  @Test
  void aFileThatIsNoYamlIsRefusedWithItsLine() throws IOException {
    Path file = write("regions:\n  - id: [\n");

    assertThatThrownBy(() -> RegionCatalogue.load(List.of(file)))
        .isInstanceOf(RegionFileException.class)
        .hasMessageContaining("this is not YAML");
  }

  @Test
  void anActorOfAnUnknownCountryIsRefused() throws IOException {
    Path file = write("actors:\n  - {name: Nobody, kind: leader, country: ZZ}\n");

    assertThatThrownBy(() -> RegionCatalogue.load(List.of(file)))
        .hasMessageContaining(":2: country 'ZZ' of 'Nobody' is unknown");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("my.yaml"), yaml);
  }

  @Test
  void aNameThatAUserTakesAwayIsForgotten() throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "regions:\n  - {id: US-AL, without: [Alabama]}\n");
    List<String> names = new ArrayList<>();
    RegionCatalogue catalogue = RegionCatalogue.load(List.of(file));
    int alabama = catalogue.regions().indexOf(catalogue.region("US-AL").orElseThrow());

    catalogue.latinNames(
        (words, length, target, use) -> {
          if (target == alabama) {
            names.add(String.join(" ", List.of(words[0])));
          }
        });

    assertThat(names).doesNotContain("alabama");
  }
}
