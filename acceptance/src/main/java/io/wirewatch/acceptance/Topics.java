package io.wirewatch.acceptance;

import java.util.List;
import java.util.Locale;

/**
 * How often items escalate by the topic their editors put them under: text that no rule was written
 * for. A topic holds other things too: among armed conflicts stand peace talks and items that only
 * name a war; a bombing may stand among disasters.
 */
final class Topics {
  private static final List<String> CONFLICT = List.of("armed conflict");
  private static final List<String> PEACEFUL =
      List.of("sport", "arts", "science", "health", "business", "disasters");

  private final List<DatedItem> items;

  Topics(List<DatedItem> items) {
    this.items = items;
  }

  List<Figure> measure() {
    return List.of(
        share("dated.conflict-topic", CONFLICT), share("dated.peaceful-topics", PEACEFUL));
  }

  private Figure share(String name, List<String> topics) {
    List<DatedItem> under =
        items.stream()
            .filter(item -> topics.stream().anyMatch(lower(item.topic())::startsWith))
            .toList();
    long escalating = under.stream().filter(item -> !item.escalating().isEmpty()).count();
    return new Figure(name, (double) escalating / under.size(), escalating + " of " + under.size());
  }

  private static String lower(String topic) {
    return topic.toLowerCase(Locale.ROOT);
  }
}
