package org.yicai.ops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures what the product promises, on anybody's data. */
@Command(name = "bench", description = "Measure what Yicai promises, on your data.", mixinStandardHelpOptions = true, subcommands = {BenchNeedsVerb.class, BenchMatchingVerb.class, BenchPhotosVerb.class}, synopsisSubcommandLabel = "<what>")
final class BenchVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to measure: needs, matching, photos");
    }
}
