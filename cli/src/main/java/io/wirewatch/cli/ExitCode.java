package io.wirewatch.cli;

/** Exit codes of all commands. They are part of the contract: scripts rely on them. */
public final class ExitCode {
  /** Everything asked for was done. */
  public static final int OK = 0;

  /** Some input could not be read; the rest was done. Each failure stands on stderr. */
  public static final int BAD_INPUT = 1;

  /** The command line itself is wrong. */
  public static final int USAGE = 2;

  /** A gate that was asked for failed: lint findings, a backtest requirement. */
  public static final int GATE = 3;

  /** A fault of Wirewatch itself. */
  public static final int FAULT = 70;

  private ExitCode() {}
}
