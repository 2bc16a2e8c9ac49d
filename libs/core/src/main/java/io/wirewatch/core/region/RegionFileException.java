package io.wirewatch.core.region;

import java.util.List;

/** A region file that cannot be used; every problem names the file and the line. */
public final class RegionFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  RegionFileException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line a problem: 'my.yaml:12: …'. */
  public List<String> problems() {
    return problems;
  }
}
