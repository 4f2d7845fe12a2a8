package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete verbs and options. */
@Command(name = "completion", description = "Print the completion of verbs and options for a shell.", mixinStandardHelpOptions = true,
        footer = {"", "For this session: source <(./yicai completion bash)", "For ever: put that line into ~/.bashrc, with the whole path"})
final class CompletionVerb implements Callable<Integer> {

    /** The shells that are known. */
    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private Shell shell;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        var script = AutoComplete.bash("yicai", spec.root().commandLine());
        // zsh runs bash's completions once these two are loaded
        System.out.print(shell == Shell.ZSH ? "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + script : script);
        return 0;
    }
}
