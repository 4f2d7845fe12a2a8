package org.yicai.ops.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks offline what the platform published; needs neither the platform nor a database. */
@Command(
        name = "verify",
        description = {"Check a log, a proof, two checkpoints or a draw offline, without trusting the platform.", "acknowledge answers an alarm of a witness, on the platform itself."},
        mixinStandardHelpOptions = true,
        subcommands = {VerifyLogVerb.class, VerifyProofVerb.class, VerifyConsistencyVerb.class, VerifyDrawVerb.class, VerifyAcknowledgeVerb.class},
        synopsisSubcommandLabel = "<what>")
final class VerifyVerb implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to verify: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Whom to believe, shared by the verbs. */
    static final class Believing {

        @Option(names = "--key", paramLabel = "VKEY", description = "Key of the log, from a place you trust: the notice board, the committee. May be said several times.")
        private List<String> keys = List.of();

        @Option(names = "--policy", paramLabel = "FILE", description = "Policy (c2sp.org/tlog-policy): keys of logs and witnesses, and how many witnesses are enough.")
        private @Nullable Path policy;

        boolean isSaid() {
            return policy != null || !keys.isEmpty();
        }

        Trust trust() {
            return Trust.of(policy, keys);
        }
    }

    static int tell(Verdict verdict) {
        var to = verdict.exit() == Verdict.HOLDS ? System.out : System.err;
        verdict.sentences().forEach(to::println);
        return verdict.exit();
    }

    static int unreadable(@Nullable String why) {
        System.err.println("This cannot be read: " + why);
        return Verdict.UNREADABLE;
    }
}
