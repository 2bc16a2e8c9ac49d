package io.wirewatch.ingest.lists;

import java.util.List;

/**
 * What an import did.
 *
 * @param added feeds that are new
 * @param known feeds that were there already, or were removed by somebody
 * @param problems entries that could not be taken, each with place, value and remedy
 */
public record ImportReport(int added, int known, List<String> problems) {
  public ImportReport {
    problems = List.copyOf(problems);
  }
}
