package io.wirewatch.cli.lint;

import picocli.CommandLine.Command;

/** Checks files a user wrote; says by itself only what can be checked. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = "Says what is wrong with a region file, with line numbers.",
    subcommands = {LintRegionsCommand.class})
public final class LintCommand {}
