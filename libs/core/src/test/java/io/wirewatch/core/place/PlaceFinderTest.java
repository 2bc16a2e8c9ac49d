package io.wirewatch.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shells fell on Al-Hasakeh overnight.|Al-Hasakeh|SY-HA",
        "Shells fell on Deir Ezzor overnight.|Deir Ezzor|SY-DY",
        "A drone hovered over the base at At Tanf.|At Tanf|al-tanf",
        "Fighting went on around al-Tanf.|al-Tanf|al-tanf",
        "Explosions shook Kiev.|Kiev|UA-30",
        "Explosions shook Kharkov.|Kharkov|UA-63",
        "Riots spread in Rangoon.|Rangoon|MM-06",
        "Gunmen fled Sana'a.|Sana'a|YE-SN",
        "The army entered N'Djamena.|N'Djamena|TD-ND",
      })
  void findsPlacesUnderTheirManySpellings(String text, String name, String region) {
    assertThat(Finding.in(text).use(name)).isEqualTo(region + " LOCATION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He was born in Tripoli, Lebanon.|Tripoli|LB-AS",
        "Clashes in Tripoli alarmed Libyan officials.|Tripoli|LY-TB",
        "A storm hit Paris, Texas, on Sunday.|Paris|US-TX",
        "Police in Hyderabad, Pakistan, fired tear gas.|Hyderabad|PK-SD",
        "A march in Hyderabad ended quietly.|Hyderabad|IN-TS",
        "Crowds gathered in Tbilisi, Georgia.|Georgia|GE",
        "Crowds gathered in Atlanta, Georgia.|Georgia|US-GA",
      })
  void resolvesNamesakesByWhatStandsAround(String text, String name, String region) {
    assertThat(Finding.in(text).mention(name).orElseThrow().region()).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jordan Henderson scored twice.|Jordan",
        "Fans waited for Paris Hilton.|Paris",
        "The Bank of China raised its rates.|China",
        "She wrote for the Boston Globe for years.|Boston",
      })
  void knowsNamesThatOnlyContainAPlace(String text, String name) {
    assertThat(Finding.in(text).mention(name).map(Mention::use)).hasValue(Use.NAME);
  }

  @Test
  void aBorderIsTheSceneUnlessTheReportIsOnAnotherCountry() {
    assertThat(Finding.in("Militias clashed near the Iraqi border.").use("Iraqi"))
        .isEqualTo("IQ LOCATION");
    assertThat(
            Finding.in("Rebels fled Raqqa, Syria. They drove down to the Iraqi border.")
                .use("Iraqi"))
        .isEqualTo("IQ ORIGIN");
  }

  @Test
  void countriesThatSpeakAreActors() {
    Finding finding = Finding.in("Washington warned Tehran, and Russia disagreed.");

    assertThat(finding.places.actors(0)).containsExactly("US", "IR", "RU");
    assertThat(finding.places.mentions()).noneMatch(m -> m.use() == Use.LOCATION);
  }

  @Test
  void theCountryAttackedIsTheScene() {
    assertThat(Finding.in("Russia invades Ukraine").scene(0)).isEqualTo(List.of("UA"));
    assertThat(Finding.in("North Korea fires a missile").scene(0)).isEqualTo(List.of("KP"));
    assertThat(Finding.in("China sends warplanes toward Taiwan").scene(0)).isEqualTo(List.of("TW"));
  }
}
