package io.wirewatch.cli;

import io.wirewatch.cli.feed.ParseFeedCommand;
import io.wirewatch.cli.input.Input;
import io.wirewatch.cli.lint.LintCommand;
import io.wirewatch.cli.score.Analyst;
import io.wirewatch.cli.score.OutputClosedException;
import io.wirewatch.cli.score.ScoreCommand;
import io.wirewatch.cli.story.StoriesCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code wirewatch} command: everything that needs no running service. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Watches the world's news wires for escalation.",
    exitCodeListHeading = "%nExit codes of all commands:%n",
    exitCodeList = {
      "0:done",
      "1:some input could not be read (named on stderr); the rest was done",
      "2:wrong usage",
      "3:a gate failed (lint findings, a requirement)",
      "70:a fault of Wirewatch itself"
    },
    footer = {"", "'wirewatch COMMAND --help' explains a command."})
public final class Wirewatch {
  private static final int BUFFER = 1 << 16;

  Wirewatch() {}

  /** Runs the command and ends the program with its {@link ExitCode}. */
  public static void main(String[] args) {
    CommandLine command = command(Analysts::open);
    command.setOut(writer(FileDescriptor.out));
    command.setErr(writer(FileDescriptor.err));
    int code = command.execute(args);
    command.getOut().flush();
    command.getErr().flush();
    // Halting beside open worker threads would lose nothing: everything printed is flushed.
    System.exit(code);
  }

  /** The command line with all its commands, for {@link #main} and for tests. */
  static CommandLine command(Analyst.Source analysts) {
    CommandLine command =
        new CommandLine(new Wirewatch())
            .addSubcommand(new ScoreCommand(analysts))
            .addSubcommand(new StoriesCommand())
            .addSubcommand(new ParseFeedCommand())
            .addSubcommand(new LintCommand())
            .addSubcommand(new StatusCommand())
            .addSubcommand("completion", new AutoComplete.GenerateCompletion());
    return command
        .registerConverter(Input.class, Input::new)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Wirewatch::fault)
        .setParameterExceptionHandler(Wirewatch::misused);
  }

  private static int misused(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }

  private static int fault(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof OutputClosedException) {
      return ExitCode.OK;
    }
    PrintWriter err = command.getErr();
    err.println(
        command.getCommandSpec().qualifiedName()
            + ": this is a fault of Wirewatch; please report it with what follows");
    e.printStackTrace(err);
    return ExitCode.FAULT;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new java.io.BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8),
            BUFFER));
  }
}
