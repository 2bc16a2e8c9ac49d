package io.wirewatch.standalone;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code wirewatch up} and {@code wirewatch demo}. */
@QuarkusMain
@Command(
    name = "wirewatch",
    subcommands = {UpCommand.class, DemoCommand.class},
    mixinStandardHelpOptions = true,
    description = "A whole Wirewatch installation in one process.")
public final class Standalone {

  /** Runs the command; exits 2 on a wrong option, 1 when something could not be started. */
  public static void main(String... args) {
    CommandLine commandLine =
        new CommandLine(new Standalone())
            .setOverwrittenOptionsAllowed(true)
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  line.getErr().println("wirewatch: " + failure.getMessage());
                  return 1;
                });
    int status = commandLine.execute(args.length == 0 ? new String[] {"up"} : args);
    System.exit(status);
  }
}
