package io.wirewatch.standalone;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  /**
   * The broker starts before the services have set up logging, whose settings replace this level. A
   * field, because loggers nobody holds are forgotten.
   */
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  /** Runs the command; exits 2 on a wrong option, 1 when something could not be started. */
  public static void main(String... args) {
    KAFKA.setLevel(Level.SEVERE);
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
