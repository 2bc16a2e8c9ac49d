package io.wirewatch.ingest.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.address.HostGroups;
import io.wirewatch.net.AddressPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The list a first user gets: usable as it is, and wide enough. */
class ShippedListTest {

  private final FeedList list = shipped();

  private static FeedList shipped() {
    try (InputStream in = ShippedListTest.class.getResourceAsStream("/feeds.opml")) {
      return FeedLists.read("feeds.opml", Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyEntryIsAFeedOfItsOwnWithATitleAndALanguage() {
    List<FeedAddress.Checked> checked =
        list.entries().stream()
            .map(
                entry ->
                    FeedAddress.check(entry.url(), AddressPolicy.publicOnly(), new HostGroups()))
            .toList();

    assertThat(list.problems()).isEmpty();
    assertThat(checked).allMatch(FeedAddress.Checked.Valid.class::isInstance);
    assertThat(checked)
        .extracting(each -> ((FeedAddress.Checked.Valid) each).address().key())
        .doesNotHaveDuplicates();
    assertThat(list.entries()).allMatch(e -> e.title() != null && e.language() != null);
  }

  @Test
  void coversTheTheatresAndTheirLanguages() {
    assertThat(list.entries()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(list.entries())
        .extracting(FeedListEntry::language)
        .contains("en", "ar", "fa", "ru", "uk", "tr", "zh", "ja", "ko", "ur", "ps", "hi", "bn")
        .contains("es", "fr", "pt", "de", "it", "pl", "id", "my", "sw", "ha");
    assertThat(list.entries().stream().flatMap(e -> e.categories().stream()))
        .contains("Middle East", "Ukraine and Russia", "Caucasus and Balkans", "East Asia")
        .contains("South-East Asia", "South Asia", "Africa", "Europe", "Americas");
  }
}
