package org.yicai.ops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The secret keys of this installation. */
@Command(name = "keys", description = "Renew the secret keys of this installation.", mixinStandardHelpOptions = true, subcommands = KeysRotateVerb.class, synopsisSubcommandLabel = "<what>")
final class KeysVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do with the keys: rotate");
    }
}
