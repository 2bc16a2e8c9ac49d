package io.wirewatch.ingest.lists;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.feed.opml.Opml;
import io.wirewatch.feed.opml.Subscription;
import io.wirewatch.feed.opml.SubscriptionList;
import io.wirewatch.feed.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads lists of either kind and writes OPML. */
public final class FeedLists {

  private FeedLists() {}

  /**
   * Reads a list; never throws for its content.
   *
   * @param name file name: {@code .yaml} and {@code .yml} are YAML, {@code .opml} and {@code .xml}
   *     OPML, anything else is judged by its first character
   */
  public static FeedList read(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return YamlFeedList.read(bytes);
    }
    boolean xml = lower.endsWith(".opml") || lower.endsWith(".xml") || startsAsXml(bytes);
    return xml ? opml(bytes) : YamlFeedList.read(bytes);
  }

  /** Reads an OPML list. */
  public static FeedList opml(byte[] bytes) {
    SubscriptionList list = Opml.read(bytes);
    return new FeedList(
        list.subscriptions().stream().map(FeedLists::entry).toList(),
        list.problems().stream().map(Problem::toString).toList());
  }

  /** Writes feeds as OPML 2.0, in the order given. */
  public static String toOpml(List<FeedDefinition> feeds) {
    return Opml.write(
        "Wirewatch feeds",
        feeds.stream()
            .map(
                feed ->
                    new Subscription(
                        feed.url(), feed.title(), null, feed.language(), feed.categories()))
            .toList());
  }

  private static FeedListEntry entry(Subscription s) {
    String place = "outline '" + (s.title() == null ? s.xmlUrl() : s.title()) + "'";
    return new FeedListEntry(
        place, s.xmlUrl(), s.title(), language(s.language()), s.categories(), 1);
  }

  /** The tag when it names a language; lists are full of 'unknown' and 'none'. */
  static @Nullable String language(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    boolean real = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
    return real ? locale.toLanguageTag() : null;
  }

  private static boolean startsAsXml(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
    return head.replace("\uFEFF", "").stripLeading().startsWith("<");
  }
}
