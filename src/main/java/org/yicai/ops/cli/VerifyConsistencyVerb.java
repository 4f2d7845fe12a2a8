package org.yicai.ops.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.verify.LogFiles;
import org.yicai.journal.verify.TwoCheckpoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks that a log only grew between two checkpoints. */
@Command(
        name = "consistency",
        description = "Check that the log only grew between two checkpoints, each a file; two of the same size need nothing more.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it only grew", "1:it did not: with --key or --policy a fork is proven", "2:it cannot be read"},
        mixinStandardHelpOptions = true)
final class VerifyConsistencyVerb implements Callable<Integer> {

    @Parameters(paramLabel = "A", description = "One checkpoint.")
    private Path one;

    @Parameters(paramLabel = "B", description = "The other one.")
    private Path other;

    @Mixin
    private VerifyVerb.Believing believing;

    @Option(names = "--log", paramLabel = "DIR|URL", description = "Tiles of the log.")
    private @Nullable String log;

    @Option(names = "--proof", paramLabel = "FILE", description = "A consistency proof instead: one base64 hash a line.")
    private @Nullable Path proof;

    @Override
    public Integer call() {
        try {
            var a = VerifyProofVerb.read(one);
            var b = VerifyProofVerb.read(other);
            if (log != null) {
                return VerifyVerb.tell(TwoCheckpoints.verify(a, b, LogFiles.at(log), believing.trust()));
            }
            var hashes = proof == null ? "" : new String(VerifyProofVerb.read(proof), StandardCharsets.UTF_8);
            return VerifyVerb.tell(TwoCheckpoints.verify(a, b, hashes, believing.trust()));
        } catch (IOException | Unreadable why) {
            return VerifyVerb.unreadable(why.getMessage());
        }
    }
}
