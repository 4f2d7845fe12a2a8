package org.yicai.ops.cli;

import org.yicai.ops.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry: {@code yicai <verb> [options]}. */
@Command(
        name = "yicai",
        description = "Yicai 义彩: lets government-purchased community services take root.",
        subcommands = {RunVerb.class, DemoVerb.class},
        mixinStandardHelpOptions = true,
        version = "yicai 0.1.0",
        synopsisSubcommandLabel = "<verb>")
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int explain(Exception trouble, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            if (each instanceof CannotStart sentence) {
                System.err.println("yicai: " + sentence.getMessage());
                return 2;
            }
        }
        throw trouble;
    }
}
