package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KYIV (Reuters) - Drones hit a depot on Monday. | Reuters",
        "BEIRUT, Jan 2 (AP) — The army said. | AP",
        "AFP - Soldiers crossed the river. | AFP",
        "BEIJING, March 3 (Xinhua) -- Officials met. | Xinhua",
        "MOSCOW, May 4. /TASS/. The ministry said. | TASS",
        "Drones hit a depot on Monday. (Reuters) | Reuters",
        "Drones hit a depot on Monday. — AFP | AFP",
        "МОСКВА, 3 мая - РИА Новости. Министерство сообщило. | RIA"
      })
  void readsTheWireAReportIsCreditedTo(String text, String wire) {
    assertThat(WireCredit.of(text)).isEqualTo(wire);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters reported on Monday that drones hit a depot.",
        "The army (backed by jets) moved - and stopped.",
        "In Spa - a town of baths - leaders met.",
        ""
      })
  void takesNoMentionForACredit(String text) {
    assertThat(WireCredit.of(text)).isNull();
  }

  @Test
  void knowsTheHouseOfADomainByItsLongestSuffix() {
    Publishers publishers = Publishers.shipped();

    assertThat(publishers.owner("www.thesun.co.uk")).isEqualTo(publishers.owner("nypost.com"));
    assertThat(publishers.owner("news.bbc.co.uk")).isEqualTo("BBC");
    assertThat(publishers.owner("www.unheard-of.example")).isEqualTo("unheard-of.example");
    assertThat(publishers.owner("")).isEmpty();
  }
}
