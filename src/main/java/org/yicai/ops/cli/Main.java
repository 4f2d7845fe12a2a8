package org.yicai.ops.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.yicai.ops.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry: {@code yicai <verb> [options]}. */
@Command(
        name = "yicai",
        description = "Yicai 义彩: lets government-purchased community services take root.",
        subcommands = {
            RunVerb.class, DemoVerb.class, ImportVerb.class,
            UserVerb.class, KeysVerb.class, BenchVerb.class, DoctorVerb.class, ConfigVerb.class, VerifyVerb.class, CompletionVerb.class, BuildVerb.class, TestVerb.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "yicai 0.2.0",
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

    /** One clear line; the whole story goes to a file for those who mend it. */
    private static int explain(Exception trouble, CommandLine line, CommandLine.ParseResult parsed) {
        var last = (Throwable) trouble;
        var said = "";
        for (var each = last; each != null; each = each.getCause()) {
            last = each;
            said = each instanceof SQLException sql ? outage(sql) : said;
            if (each instanceof CannotStart) {
                System.err.println("yicai: " + each.getMessage());
                return 2;
            }
        }
        System.err.println("yicai: " + line.getCommandName() + " failed: " + (said.isEmpty() ? sentence(last) : said) + story(trouble));
        return 1;
    }

    private static String outage(SQLException trouble) {
        return switch (String.valueOf(trouble.getSQLState())) {
            case "53100" -> "the disk of the database is full; make room, then run the same command again";
            case String state when state.matches("08.*|57P0.") -> "the database went away; see with ./yicai doctor, then run the same command again";
            default -> "";
        };
    }

    private static String sentence(Throwable trouble) {
        if (trouble instanceof FlywayValidateException) {
            return "this home was made by another version of Yicai whose database does not fit; choose another folder with --home";
        }
        return trouble.getClass().getSimpleName() + ": " + String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
    }

    private static String story(Exception trouble) {
        try {
            var file = Files.createTempFile("yicai-", ".log");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                trouble.printStackTrace(out);
            }
            return " (details in " + file + ")";
        } catch (IOException nowhereToWrite) {
            return "";
        }
    }
}
