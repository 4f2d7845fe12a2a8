package org.yicai.ops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** People and how they sign in, from the console: for the first days, and for those who locked themselves out. */
@Command(
        name = "user",
        description = "Register people, help those who cannot sign in, list who may, and say who stands behind an entry.",
        mixinStandardHelpOptions = true,
        subcommands = {UserAddVerb.class, UserResetVerb.class, UserListVerb.class, UserBehindVerb.class},
        synopsisSubcommandLabel = "<what>")
final class UserVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: add, reset, list or behind");
    }
}
