package io.wirewatch.cli.lint;

import io.wirewatch.cli.ExitCode;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionFileException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads region files over the shipped catalogue, as the services would. */
@Command(
    name = "regions",
    mixinStandardHelpOptions = true,
    description = "Checks region files against the shipped catalogue, later files winning.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:they load", "1:a file cannot be read", "2:wrong usage", "3:one is wrong"})
final class LintRegionsCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Region files in YAML.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      int regions = RegionCatalogue.load(files).regions().size();
      out.print("loads: " + regions + " regions in all\n");
      return ExitCode.OK;
    } catch (RegionFileException e) {
      out.print(e.getMessage() + "\n");
      return ExitCode.GATE;
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println("wirewatch: " + e.getMessage());
      return ExitCode.BAD_INPUT;
    }
  }
}
