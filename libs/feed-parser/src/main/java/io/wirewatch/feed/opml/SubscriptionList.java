package io.wirewatch.feed.opml;

import io.wirewatch.feed.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an OPML document says.
 *
 * @param title the list's title, or null
 * @param subscriptions its feeds in document order, each address once
 * @param problems what is wrong with it: the place names the outline
 */
public record SubscriptionList(
    @Nullable String title, List<Subscription> subscriptions, List<Problem> problems) {
  public SubscriptionList {
    subscriptions = List.copyOf(subscriptions);
    problems = List.copyOf(problems);
  }
}
