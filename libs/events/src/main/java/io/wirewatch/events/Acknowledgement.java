package io.wirewatch.events;

import java.time.Instant;

/**
 * Someone has seen an alert: reminders stop until it escalates beyond {@code severity}. It travels
 * on {@code ww.silences} under the alert's id.
 *
 * @param alert alert id
 * @param severity severity that was seen
 * @param by who
 * @param comment what they say
 */
public record Acknowledgement(
    String alert, Severity severity, String by, String comment, Instant at) {
  public Acknowledgement {
    Check.text(alert, "acknowledgement.alert");
    Check.present(severity, "acknowledgement.severity");
    by = by == null ? "" : by;
    comment = comment == null ? "" : comment;
    Check.present(at, "acknowledgement.at");
  }
}
