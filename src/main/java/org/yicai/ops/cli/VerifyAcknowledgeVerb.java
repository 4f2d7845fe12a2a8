package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import org.yicai.journal.Ahead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An operator knows that a witness saw more of a log than the database has, and lets the log go on. */
@Command(
        name = "acknowledge",
        description = {
            "Say that you know that a witness saw more of a log than this database has, and let the log go on as a second history.",
            "Put the newer backup back instead where you can: the witnesses that saw it will not sign this log again."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the log is signed again", "1:no witness has said so", "2:nothing was done; one line says why"},
        mixinStandardHelpOptions = true)
final class VerifyAcknowledgeVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Parameters(paramLabel = "YEAR", description = "Of which year's log.")
    private int year;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "What happened. It is written into the log.")
    private String reason;

    @Mixin
    private Where subdistrict;

    @Override
    public Integer call() throws Exception {
        var why = Desk.reason(reason);
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            var desk = new Desk(home, context);
            var where = subdistrict.in(desk);
            var known = desk.in(where, () -> desk.ask(Ahead.class).acknowledge(where, year, why));
            known.forEach(each -> System.out.println("known: the witness " + each.witness() + " saw " + each.size() + " entries"));
            if (known.isEmpty()) {
                System.out.println("no witness has said that it saw more of this log");
            }
            return known.isEmpty() ? 1 : 0;
        }
    }
}
