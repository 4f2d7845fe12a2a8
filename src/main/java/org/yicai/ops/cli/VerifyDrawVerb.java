package org.yicai.ops.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.verify.OneProof;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.Verdict;
import org.yicai.ops.database.CannotStart;
import org.yicai.supervision.DrawEntry;
import org.yicai.supervision.DrawFile;
import org.yicai.supervision.Stratum;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a draw of spot checks again from its downloaded file; needs neither the installation nor a network. */
@Command(
        name = "draw",
        description = "Compute a draw of spot checks again from its file.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything agrees", "1:something does not", "2:there is no such file"},
        mixinStandardHelpOptions = true)
final class VerifyDrawVerb implements Callable<Integer> {

    /** A list of a million records is about 120 MB. */
    private static final long MOST = 200_000_000;

    @Parameters(paramLabel = "FILE", description = "The file that the page of the draw offers, draw-….txt")
    private Path file;

    @Option(names = "--sha256", paramLabel = "HEX", description = "Fingerprint of the list as you noted it when it was fixed, from the page or the notice board.")
    private @Nullable String noted;

    @CommandLine.Mixin
    private VerifyVerb.Believing believing;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("there is no file " + file);
        }
        if (Files.size(file) > MOST) {
            throw new CannotStart(file + " is larger than " + MOST / 1_000_000 + " MB, no draw is");
        }
        if (noted != null && !noted.strip().matches("[0-9A-Fa-f]{64}")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--sha256 takes 64 hexadecimal digits");
        }
        Trust trust;
        try {
            trust = believing.trust();
        } catch (Unreadable why) {
            return VerifyVerb.unreadable(why.getMessage());
        }
        var text = text();
        var verdict = DrawFile.check(text, noted);
        var out = spec.commandLine().getOut();
        if (verdict.wrong() != null) {
            out.println("WRONG    " + sentence(verdict.wrong()) + (verdict.line() > 0 ? " (line " + verdict.line() + ")" : ""));
            out.flush();
            return 1;
        }
        return log(out, DrawEntry.of(text).orElse(null), trust) ? tell(out, java.util.Objects.requireNonNull(verdict.file())) : 1;
    }

    /** What the log says of the list. @return whether it may be believed, as far as was asked */
    private boolean log(java.io.PrintWriter out, @Nullable DrawEntry entry, Trust trust) {
        if (entry == null) {
            out.println(believing.isSaid() ? "WRONG    the file does not carry the entry of the list in the log, so no signature speaks for it"
                    : "log      the file does not carry the entry of the list; only who noted the fingerprint knows that this is the list that was fixed");
            out.flush();
            return !believing.isSaid();
        }
        var signed = OneProof.verify(entry.proof().bytes(), null, trust);
        signed.sentences().forEach(each -> out.println((signed.exit() == Verdict.HOLDS ? "log      " : "WRONG    ") + each));
        out.flush();
        return signed.exit() == Verdict.HOLDS;
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            return "";
        }
    }

    private int tell(java.io.PrintWriter out, DrawFile draw) {
        out.println("list     " + draw.list().lines().size() + " records, sha256 " + draw.list().sha256() + (noted == null ? "" : ", as you noted it"));
        out.println("fixed    " + draw.committed() + " at " + draw.terms().origin() + "|" + draw.terms().size() + "|" + draw.terms().root());
        for (var stratum : Stratum.values()) {
            int total = draw.list().size(stratum);
            out.println("%-8s %d of %d (%d %%)".formatted(stratum.name().toLowerCase(java.util.Locale.ROOT), draw.terms().count(stratum, total), total, draw.terms().percent().get(stratum)));
        }
        if (draw.randomness() == null) {
            out.println("HOLDS    the list agrees with its fingerprint; it is not drawn yet");
        } else {
            out.println("seed     " + draw.terms().seed(draw.randomness()));
            out.println("HOLDS    every pick follows from list, seed and rates" + (noted == null ? "; give --sha256 to compare the list with what you noted before the dice" : ""));
        }
        out.flush();
        return 0;
    }

    private static String sentence(DrawFile.Wrong wrong) {
        return switch (wrong) {
            case FORMAT -> "this is not written like a draw";
            case ORDER -> "a record stands out of order or twice in the list";
            case POPULATION -> "the list has another number of records than the file says";
            case LIST -> "the list is not the one whose fingerprint stands in the file";
            case COMMITMENT -> "the list is not the one whose fingerprint you noted";
            case RANDOMNESS -> "these are no dice and no lottery numbers";
            case TIME -> "the dice or the lottery were not later than the list";
            case PICKS -> "the picks do not follow from list, seed and rates";
            case PROOF -> "the entry of the list does not stand at this index of the log";
            case OPENING -> "salt and body do not fit the entry of the list in the log";
            case ENTRY -> "what was entered in the log is another list, or another announcement, than this file says";
        };
    }
}
