package org.yicai.ops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** People and how they sign in, from the console: for the first days, and for those who locked themselves out. */
@Command(
        name = "user",
        description = "Register people, help those who cannot sign in, and list who may.",
        mixinStandardHelpOptions = true,
        subcommands = {UserAddVerb.class, UserResetVerb.class, UserListVerb.class},
        synopsisSubcommandLabel = "<what>")
final class UserVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: add, reset or list");
    }
}
