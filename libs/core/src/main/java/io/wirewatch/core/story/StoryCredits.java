package io.wirewatch.core.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What each member of a story is credited.
 *
 * <p>With a = min(points, 25) and q the source weight: {@code c(1) = q·a(1)}, and for later members
 * {@code c(k) = q·[max(0, a(k) − max a(<k)) + 0.5·a(k)·new(k) + 0.1·a(k)·2^−(k−2)·newOrigin(k)]},
 * the whole story being worth at most 3 · max a. {@code new(k)} holds when the member comes at
 * least 6 h after the last one credited for news and brings a FORCE or THREAT category, a division
 * or a toll (twice and five above the highest) the story did not have. Micro-points throughout.
 *
 * <p>A copy of an earlier member, told by another publisher, counts {@code max(0, a(k) − max a)}
 * only when it brings one of these too: what a retelling adds of its own is more words about the
 * same events, not more events (docs/adr/0033).
 */
public final class StoryCredits {
  /** Points of one article beyond this do not count. */
  public static final long CAP = 25_000_000L;

  private static final long NEWS_GAP_MILLIS = 6 * 3_600_000L;
  private static final int STORY_CAP = 3;

  /** What a member brings. */
  public interface Member {
    /** Its time among the members, epoch milliseconds. */
    long orderMillis();

    /** E micro-points, ≥ 0. */
    long escalation();

    /** D micro-points, ≥ 0. */
    long deescalation();

    /** Source weight q in millionths, in (0, 1,000,000]. */
    long weightMicros();

    /**
     * Where it stems from: the wire it credits, else its publisher family; that of the member it
     * copies, when it copies one.
     */
    String origin();

    /** Lexicon categories with points. */
    List<String> categories();

    /** First-level divisions named. */
    List<String> divisions();

    /** Highest number of dead or wounded named; 0 if none. */
    int toll();
  }

  /**
   * The credit of one member.
   *
   * @param escalation micro-points of channel E
   * @param deescalation micro-points of channel D
   * @param reason why the escalation was credited that much, for people
   */
  public record Credit(long escalation, long deescalation, String reason) {}

  private final Set<String> origins = new HashSet<>();
  private final Set<String> categories = new HashSet<>();
  private final Set<String> divisions = new HashSet<>();
  private final Channel escalation = new Channel();
  private final Channel deescalation = new Channel();
  private int toll;
  private long lastNewsMillis;
  private int size;

  /** A story without members. */
  public StoryCredits() {}

  /** The credits of the members of one story, given and returned in order. */
  public static List<Credit> of(List<? extends Member> members) {
    StoryCredits story = new StoryCredits();
    List<Credit> credits = new ArrayList<>(members.size());
    for (Member member : members) {
      credits.add(story.next(member, member.origin()));
    }
    return credits;
  }

  /**
   * The credit of the next member in order.
   *
   * @param origin in place of its own
   */
  public Credit next(Member member, String origin) {
    size++;
    boolean newOrigin = origins.add(origin);
    String news = news(member);
    boolean growth = size > 1 && !news.isEmpty() && member.escalation() > 0;
    boolean retold = size > 1 && !origin.equals(member.origin()) && brings(member).isEmpty();
    boolean higher = !retold && Math.min(member.escalation(), CAP) > escalation.highest;
    if (size == 1 || growth || higher) {
      lastNewsMillis = member.orderMillis();
    }
    String reason =
        size == 1
            ? "first report"
            : growth ? "news: " + news : higher ? "says more" : newOrigin ? "confirms" : "reprint";
    long e = escalation.credit(size, member.escalation(), member, growth, newOrigin, retold);
    long d = deescalation.credit(size, member.deescalation(), member, false, newOrigin, retold);
    categories.addAll(member.categories());
    divisions.addAll(member.divisions());
    toll = Math.max(toll, member.toll());
    return new Credit(e, d, reason);
  }

  /** What the member brings that the story did not have; empty when nothing, or too soon. */
  private String news(Member member) {
    return member.orderMillis() - lastNewsMillis < NEWS_GAP_MILLIS ? "" : brings(member);
  }

  private String brings(Member member) {
    for (String category : member.categories()) {
      if ((category.equals("FORCE") || category.equals("THREAT"))
          && !categories.contains(category)) {
        return category;
      }
    }
    for (String division : member.divisions()) {
      if (!divisions.contains(division)) {
        return division;
      }
    }
    boolean grown = member.toll() >= 2 * toll && member.toll() >= toll + 5;
    return grown ? "toll " + toll + " to " + member.toll() : "";
  }

  /** The running sums of one channel. */
  private static final class Channel {
    private long highest;
    private long total;

    long credit(
        int k, long points, Member member, boolean growth, boolean newOrigin, boolean retold) {
      long a = retold ? Math.min(points, highest) : Math.min(points, CAP);
      long raw = k == 1 ? a : Math.max(0, a - highest) + (growth ? a / 2 : 0);
      if (k > 1 && newOrigin) {
        raw += (a / 10) >> Math.min(62, k - 2);
      }
      highest = Math.max(highest, a);
      long credited =
          Math.min(raw * member.weightMicros() / 1_000_000, STORY_CAP * highest - total);
      total += credited;
      return credited;
    }
  }
}
