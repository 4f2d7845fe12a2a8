package org.yicai.ops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Checks what this or another installation published, without it. */
@Command(name = "verify", description = "Check what an installation published, without asking it.", mixinStandardHelpOptions = true, subcommands = VerifyDrawVerb.class, synopsisSubcommandLabel = "<what>")
final class VerifyVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to check: draw");
    }
}
