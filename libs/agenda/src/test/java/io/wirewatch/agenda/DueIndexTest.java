package io.wirewatch.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

class DueIndexTest {

  record Entry(String group, long due, String key) {}

  @Property(tries = 100)
  void givesTheItemsOfAGroupInOrderOfDueTimeWhateverTheNames(
      @ForAll @Size(max = 40)
          java.util.List<@AlphaChars @StringLength(min = 1, max = 3) String> groups,
      @ForAll @Size(min = 40, max = 40)
          java.util.List<@LongRange(min = 0, max = 1L << 45) Long> dues) {
    var index = index();
    var names = new TreeSet<String>();
    for (int i = 0; i < groups.size(); i++) {
      index.put(groups.get(i), dues.get(i), "k" + i);
      names.add(groups.get(i));
    }
    assertThat(index.groups()).containsExactlyInAnyOrderElementsOf(names);
    for (var group : names) {
      long expected = Long.MAX_VALUE;
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).equals(group)) {
          expected = Math.min(expected, dues.get(i));
        }
      }
      var scan = index.first(group, 0, key -> false);
      assertThat(scan.head()).isNotNull();
      assertThat(scan.lowest()).isEqualTo(expected);
    }
  }

  private static DueIndex index() {
    KeyValueStore<Bytes, byte[]> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("due"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    var context = new MockProcessorContext<Void, Void>();
    store.init(context.getStateStoreContext(), store);
    return new DueIndex(store);
  }
}
