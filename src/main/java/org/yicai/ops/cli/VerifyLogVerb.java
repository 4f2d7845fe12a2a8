package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.verify.LogFiles;
import org.yicai.journal.verify.WholeLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a whole log again. */
@Command(
        name = "log",
        description = "Read a whole log again, from its first entry: a folder, or an address such as https://example.org/log/dongsi/2026",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it holds", "1:it does not hold; the entry or file is named", "2:it cannot be read"},
        mixinStandardHelpOptions = true)
final class VerifyLogVerb implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|URL", description = "Where the log lies: it holds checkpoint and tile.")
    private String where;

    @Mixin
    private VerifyVerb.Believing believing;

    @Option(names = "--against", paramLabel = "DIR|URL", description = "Tiles of the same log that somebody kept: names the first entry that was changed together with the tiles.")
    private @Nullable String against;

    @Override
    public Integer call() {
        try {
            return VerifyVerb.tell(WholeLog.verify(LogFiles.at(where), believing.trust(), against == null ? null : LogFiles.at(against)));
        } catch (Unreadable why) {
            return VerifyVerb.unreadable(why.getMessage());
        }
    }
}
