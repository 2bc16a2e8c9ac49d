package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertState.Active;
import io.wirewatch.core.alert.AlertState.Life;
import io.wirewatch.core.alert.AlertState.Quiet;
import io.wirewatch.core.alert.AlertState.Stale;
import io.wirewatch.core.alert.AlertState.Told;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision of an alert: {@code (state, situation) → (state, events, reason)}. Each legal
 * transition is one method; an evaluation takes one transition and gives one event at most.
 */
public final class AlertEvaluation {

  private AlertEvaluation() {}

  /** Judges a score. */
  public static Decision evaluate(AlertState state, Situation s) {
    return switch (state) {
      case Quiet quiet -> whenQuiet(quiet, s);
      case Active active -> whenActive(active, s);
      case Stale stale -> whenStale(stale, s);
    };
  }

  /**
   * Judges a region whose clock has stopped by the wall clock: it goes stale whatever its last
   * score says.
   *
   * @param s the last score, with {@code now} from the wall clock
   */
  public static Decision clockStopped(AlertState state, Situation s) {
    return switch (state) {
      case Quiet quiet -> quietGoesStale(quiet, s, stopped(s));
      case Active active -> goesStale(active, s, stopped(s));
      case Stale stale -> Decision.nothing(stale, "already stale");
    };
  }

  private static Decision whenQuiet(Quiet quiet, Situation s) {
    if (!watched(s)) {
      return Decision.nothing(quiet, "not watched");
    }
    if (s.score().knowledge() == Knowledge.STALE) {
      return quietGoesStale(quiet, s, silent(s));
    }
    RuleCheck check = new RuleCheck(s.subscription(), s.score());
    Optional<RuleCheck.Reached> reached = check.reached();
    if (reached.isPresent()) {
      return opens(reached.get(), check, s);
    }
    String lacks = check.evidenceLacks();
    return Decision.nothing(quiet, lacks.isEmpty() ? "no rule holds: " + check.numbers() : lacks);
  }

  private static Decision whenActive(Active active, Situation s) {
    if (!watched(s)) {
      return resolves(active, s, "the subscription no longer watches it");
    }
    if (s.score().knowledge() == Knowledge.STALE) {
      return goesStale(active, s, silent(s));
    }
    RuleCheck check = new RuleCheck(s.subscription(), s.score());
    Optional<RuleCheck.Reached> reached = check.reached();
    if (reached.isPresent() && reached.get().severity().compareTo(active.severity()) > 0) {
      return escalates(active, reached.get(), check, s);
    }
    Map<Severity, CalmTimer> calm = Calm.measured(active, check, s.score().knowledge(), s.now());
    Severity standing = Calm.standing(active.severity(), calm, check, s.now());
    if (standing == null) {
      return resolves(active, s, "below half of the threshold for 24 h, " + check.numbers());
    }
    Active next = new Active(active.life(), active.sequence(), standing, calm, active.told());
    return reminds(next, s, active.severity());
  }

  private static Decision whenStale(Stale stale, Situation s) {
    boolean watched = watched(s);
    if (watched && s.score().knowledge() == Knowledge.STALE) {
      return Decision.nothing(stale, silent(s));
    }
    Active before = stale.before();
    if (before == null) {
      EventDraft draft =
          draft(
              Type.RESOLVED,
              Severity.WATCH,
              null,
              watched ? "the feeds answer again" : "the subscription no longer watches it",
              "Feeds for " + s.score().name() + " answer again; no alert is open",
              null,
              s);
      return new Decision(
          new Quiet(), List.of(draft.write(stale.life(), stale.sequence() + 1, s)), draft.reason());
    }
    Active thawed =
        new Active(
            before.life(),
            stale.sequence(),
            before.severity(),
            Calm.paused(before.calm(), stale.since()),
            new Told(before.told().at(), true));
    return whenActive(thawed, s);
  }

  private static Decision opens(RuleCheck.Reached reached, RuleCheck check, Situation s) {
    boolean warming = s.score().knowledge() == Knowledge.WARMING;
    Life life =
        new Life(
            AlertIds.alert(s.subscription().id(), s.score().region(), s.now()),
            s.subscription().id(),
            s.score().region(),
            s.now(),
            warming);
    EventDraft draft =
        draft(
            Type.OPENED,
            reached.severity(),
            null,
            reached.reason()
                + "; "
                + check.numbers()
                + (warming ? "; watched for less than 14 days" : ""),
            Wording.opened(reached.severity(), s.score()),
            reached.rule().text(),
            s);
    Active active = new Active(life, 0, reached.severity(), Map.of(), new Told(null, false));
    return written(active, draft, s);
  }

  private static Decision escalates(
      Active active, RuleCheck.Reached reached, RuleCheck check, Situation s) {
    EventDraft draft =
        draft(
            Type.ESCALATED,
            reached.severity(),
            active.severity(),
            reached.reason() + "; " + check.numbers(),
            Wording.opened(reached.severity(), s.score()),
            reached.rule().text(),
            s);
    Active next =
        new Active(active.life(), active.sequence(), reached.severity(), Map.of(), active.told());
    return written(next, draft, s);
  }

  /** Tells again what stands: because it was held back before, or because it is time. */
  private static Decision reminds(Active active, Situation s, Severity previous) {
    if (s.acknowledged(active.severity())) {
      return Decision.nothing(active, "acknowledged");
    }
    String why = reminderReason(active, s);
    if (why == null) {
      return Decision.nothing(active, "stands");
    }
    EventDraft draft =
        draft(
            Type.REMINDED,
            active.severity(),
            previous,
            why,
            Wording.reminded(
                active.severity(), s.score(), Duration.between(active.life().openedAt(), s.now())),
            null,
            s);
    return draft.suppressedBy() == null
        ? written(active, draft, s)
        : Decision.nothing(active, draft.suppressedBy());
  }

  private static @Nullable String reminderReason(Active active, Situation s) {
    Duration every = s.subscription().remindEvery();
    if (active.told().owed()) {
      return "it could not be told before, or its feeds were silent";
    }
    if (every != null
        && active.told().at() != null
        && !s.now().isBefore(active.told().at().plus(every))) {
      return "reminder every " + every;
    }
    return null;
  }

  private static Decision resolves(Active active, Situation s, String reason) {
    boolean known = active.told().at() != null;
    EventDraft draft =
        draft(
            Type.RESOLVED,
            active.severity(),
            active.severity(),
            reason,
            Wording.resolved(s.score(), reason),
            null,
            s);
    EventDraft kept = known ? draft : held(draft, "its opening was never delivered");
    return new Decision(
        new Quiet(), List.of(kept.write(active.life(), active.sequence() + 1, s)), reason);
  }

  private static Decision goesStale(Active active, Situation s, String reason) {
    EventDraft draft =
        draft(
            Type.STALE,
            active.severity(),
            active.severity(),
            reason,
            Wording.stale(s.score(), true),
            null,
            s);
    int sequence = active.sequence() + 1;
    return new Decision(
        new Stale(active.life(), sequence, s.score().clock(), active),
        List.of(draft.write(active.life(), sequence, s)),
        reason);
  }

  private static Decision quietGoesStale(Quiet quiet, Situation s, String reason) {
    if (!watched(s) || !s.subscription().staleWhenQuiet()) {
      return Decision.nothing(quiet, reason);
    }
    Life life =
        new Life(
            AlertIds.alert(s.subscription().id(), s.score().region(), s.now()),
            s.subscription().id(),
            s.score().region(),
            s.now(),
            false);
    EventDraft draft =
        draft(Type.STALE, Severity.WATCH, null, reason, Wording.stale(s.score(), false), null, s);
    return new Decision(
        new Stale(life, 1, s.now(), null), List.of(draft.write(life, 1, s)), reason);
  }

  private static Decision written(Active active, EventDraft draft, Situation s) {
    int sequence = active.sequence() + 1;
    Told told =
        draft.suppressedBy() == null
            ? new Told(s.now(), false)
            : new Told(active.told().at(), true);
    return new Decision(
        new Active(active.life(), sequence, active.severity(), active.calm(), told),
        List.of(draft.write(active.life(), sequence, s)),
        draft.reason());
  }

  private static EventDraft draft(
      Type type,
      Severity severity,
      @Nullable Severity previous,
      String reason,
      String text,
      @Nullable String rule,
      Situation s) {
    return new EventDraft(
        type, severity, previous, reason, text, rule, s.suppression().reason(severity));
  }

  private static EventDraft held(EventDraft draft, String by) {
    return new EventDraft(
        draft.type(),
        draft.severity(),
        draft.previous(),
        draft.reason(),
        draft.text(),
        draft.rule(),
        by);
  }

  private static boolean watched(Situation s) {
    return s.covered() && !s.subscription().paused();
  }

  private static String silent(Situation s) {
    return "coverage is " + Math.round(s.score().coverage() * 100) + " % of the usual";
  }

  private static String stopped(Situation s) {
    return "the clock of the news has stood still since " + s.score().clock();
  }
}
