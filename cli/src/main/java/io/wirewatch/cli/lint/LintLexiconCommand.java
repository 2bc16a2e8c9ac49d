package io.wirewatch.cli.lint;

import io.wirewatch.cli.ExitCode;
import io.wirewatch.core.lexicon.Finding;
import io.wirewatch.core.lexicon.LexiconLinter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds duplicates, unreachable patterns, bad weights and broken notation in lexicon packs. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    description = {
      "Checks lexicon packs: duplicates, patterns that can never match, bad weights, broken"
          + " notation.",
      "Prints one finding a line: file:line: severity: what is wrong and what to do."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing that keeps the pack from loading",
      "1:a file cannot be read",
      "2:wrong usage",
      "3:an error was found (with --strict: a warning too)"
    })
final class LintLexiconCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lexicon packs in YAML.")
  private List<Path> files = List.of();

  @Option(names = "--strict", description = "Fail on warnings too.")
  private boolean strict;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new ArrayList<>();
    boolean unread = false;
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        spec.commandLine().getErr().println("wirewatch: " + file + ": no such file");
        unread = true;
        continue;
      }
      try {
        findings.addAll(LexiconLinter.lint(file));
      } catch (UncheckedIOException e) {
        spec.commandLine().getErr().println("wirewatch: " + file + ": " + e.getMessage());
        unread = true;
      }
    }
    findings.forEach(finding -> out.print(finding + "\n"));
    long errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
    out.print(errors + " errors, " + (findings.size() - errors) + " warnings\n");
    boolean failed = errors > 0 || (strict && !findings.isEmpty());
    return failed ? ExitCode.GATE : unread ? ExitCode.BAD_INPUT : ExitCode.OK;
  }
}
