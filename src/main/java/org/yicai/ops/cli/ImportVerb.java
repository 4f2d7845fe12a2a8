package org.yicai.ops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads data of others into this installation. */
@Command(name = "import", description = "Read data into this installation.", mixinStandardHelpOptions = true, subcommands = {ImportNeedsVerb.class, ImportPlacesVerb.class}, synopsisSubcommandLabel = "<what>")
final class ImportVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to import: needs or places");
    }
}
