package io.wirewatch.cli.lint;

import picocli.CommandLine.Command;

/** Checks files a user wrote; says by itself only what can be checked. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = "Says what is wrong with a lexicon or a region file, with line numbers.",
    subcommands = {LintLexiconCommand.class, LintRegionsCommand.class})
public final class LintCommand {}
