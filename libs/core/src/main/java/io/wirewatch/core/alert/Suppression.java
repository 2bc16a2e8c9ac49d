package io.wirewatch.core.alert;

import io.wirewatch.events.MuteWindow;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Silence;
import io.wirewatch.events.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an event would not be delivered now. Alerts go on under it; what it holds back is made good
 * for when it ends.
 */
@FunctionalInterface
public interface Suppression {

  /** The reason for people, or null when an event of that severity is delivered. */
  @Nullable String reason(Severity severity);

  /** Holds nothing back. */
  static Suppression none() {
    return severity -> null;
  }

  /** What the subscription's mute windows and the silences hold back of a region now. */
  static Suppression of(
      Subscription subscription, Collection<Silence> silences, String region, Instant now) {
    List<Silence> matching =
        silences.stream().filter(silence -> matches(silence, subscription, region, now)).toList();
    return severity -> {
      String muted = muted(subscription.mutes(), severity, now);
      return muted != null ? muted : silenced(matching, severity);
    };
  }

  private static @Nullable String muted(List<MuteWindow> windows, Severity severity, Instant now) {
    for (MuteWindow window : windows) {
      Instant end = MuteCalendar.endOf(window, now);
      if (end != null && !(window.severePierces() && severity == Severity.SEVERE)) {
        return "muted until " + end.atZone(window.zone()).toLocalDateTime() + " " + window.zone();
      }
    }
    return null;
  }

  private static @Nullable String silenced(List<Silence> silences, Severity severity) {
    for (Silence silence : silences) {
      if (silence.upTo() == null || severity.compareTo(silence.upTo()) <= 0) {
        String comment = silence.comment().isBlank() ? "" : " (" + silence.comment() + ")";
        return "silenced by " + silence.id() + " until " + silence.endsAt() + comment;
      }
    }
    return null;
  }

  private static boolean matches(
      Silence silence, Subscription subscription, String region, Instant now) {
    return !now.isBefore(silence.startsAt())
        && now.isBefore(silence.endsAt())
        && anyOf(silence.teams(), subscription.team())
        && anyOf(silence.subscriptions(), subscription.id())
        && anyOf(silence.regions(), region);
  }

  private static boolean anyOf(List<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
