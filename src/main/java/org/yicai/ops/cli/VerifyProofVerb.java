package org.yicai.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.verify.OneProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks one proof file. */
@Command(
        name = "proof",
        description = "Check a .tlog-proof file: that its entry stands in the log.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it holds", "1:it does not hold", "2:it cannot be read"},
        mixinStandardHelpOptions = true)
final class VerifyProofVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The proof file.")
    private Path file;

    @Mixin
    private VerifyVerb.Believing believing;

    @Option(names = "--entry", paramLabel = "FILE", description = "The entry itself, when the proof file does not hold it in its extra line.")
    private @Nullable Path entry;

    @Override
    public Integer call() {
        try {
            return VerifyVerb.tell(OneProof.verify(read(file), entry == null ? null : read(entry), believing.trust()));
        } catch (IOException | Unreadable why) {
            return VerifyVerb.unreadable(why.getMessage());
        }
    }

    static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(ProofFile.LONGEST + 1);
            if (bytes.length > ProofFile.LONGEST) {
                throw new Unreadable(file + " is larger than any right file");
            }
            return bytes;
        }
    }
}
