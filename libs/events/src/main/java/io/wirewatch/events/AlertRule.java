package io.wirewatch.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** When a score is grave enough for a severity. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AlertRule.Anomaly.class, name = "anomaly"),
  @JsonSubTypes.Type(value = AlertRule.Level.class, name = "level")
})
public sealed interface AlertRule {

  /** The severity that the rule stands for. */
  Severity severity();

  /** The rule in words, such as {@code rise ≥ 3.2 or surprise ≥ 6 bits}. */
  String text();

  /**
   * Holds when the flow rises against what is expected of the feeds, or surprises.
   *
   * @param rise threshold of R, above 1
   * @param surpriseBits threshold of B in bits, above 0
   */
  record Anomaly(Severity severity, double rise, double surpriseBits) implements AlertRule {
    public Anomaly {
      Check.present(severity, "rules.severity");
      Check.above(rise, 1, "rules.rise");
      Check.above(surpriseBits, 0, "rules.surpriseBits");
    }

    @Override
    public String text() {
      return "rise ≥ "
          + Check.shortest(rise)
          + " or surprise ≥ "
          + Check.shortest(surpriseBits)
          + " bits";
    }
  }

  /**
   * Holds when a decaying level reaches a height chosen by the user. Levels measure how many feeds
   * one reads, so there is none by default.
   *
   * @param halfLifeHours 12, 72 or 168
   * @param measure what is compared
   * @param atLeast threshold in points, above 0
   */
  record Level(Severity severity, int halfLifeHours, Measure measure, double atLeast)
      implements AlertRule {
    public Level {
      Check.present(severity, "rules.severity");
      Check.present(measure, "rules.measure");
      Check.above(atLeast, 0, "rules.atLeast");
      if (halfLifeHours != 12 && halfLifeHours != 72 && halfLifeHours != 168) {
        throw new IllegalArgumentException(
            "rules.halfLifeHours must be 12, 72 or 168, but is " + halfLifeHours);
      }
    }

    @Override
    public String text() {
      return measure.name().toLowerCase(java.util.Locale.ROOT)
          + " level over "
          + halfLifeHours
          + " h ≥ "
          + Check.shortest(atLeast)
          + " points";
    }
  }

  /** Which line of the chart a level rule looks at. */
  enum Measure {
    ESCALATION,
    NET
  }

  /** The default rules: R ≥ 2.4/3.2/4.5 or B ≥ 3/6/12 bits. */
  static List<AlertRule> defaults() {
    return List.of(
        new Anomaly(Severity.WATCH, 2.4, 3),
        new Anomaly(Severity.ALERT, 3.2, 6),
        new Anomaly(Severity.SEVERE, 4.5, 12));
  }
}
