package org.yicai.journal.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.TiledTree;
import org.yicai.journal.tree.Verifier;

/**
 * Checks that the later of two checkpoints only grew out of the earlier one. Two signed ones that do not are the proof
 * that a log told two histories, which anybody can check again.
 */
public final class TwoCheckpoints {

    private static final String FORK = "FORK: the log signed two histories. Keep both files: together they are a proof that anybody can check.";

    private TwoCheckpoints() {}

    /** With a consistency proof. @param proof one base64 hash a line; "" when none is needed */
    public static Verdict verify(byte[] one, byte[] other, String proof, Trust trust) {
        return verify(one, other, trust, (before, after) -> {
            var hashes = ProofFile.hashes(Arrays.stream(proof.split("\n")).filter(each -> !each.isEmpty()).toList());
            if (Verifier.consistency(before.size(), after.size(), before.root(), after.root(), hashes)) {
                return null;
            }
            return "the proof does not lead from one to the other; with --log the reason can be found";
        });
    }

    /** With the tiles of the log. */
    public static Verdict verify(byte[] one, byte[] other, LogFiles log, Trust trust) {
        return verify(one, other, trust, (before, after) -> {
            var tree = new TiledTree(after.size(), tile -> {
                var bytes = log.tile(tile);
                if (bytes == null) {
                    throw new Unreadable(tile.path() + " is missing");
                }
                return bytes;
            });
            try {
                if (!after.hasRoot(tree.root(0, after.size()))) {
                    throw new Unreadable("the tiles are not those of the later checkpoint, so they say nothing about these two; check the log by itself");
                }
                return before.hasRoot(tree.root(0, before.size())) ? null : "the later one has other entries where the earlier one ended at " + before.size();
            } catch (IllegalStateException shortTile) {
                throw new Unreadable(String.valueOf(shortTile.getMessage()));
            }
        });
    }

    /** Null when it grew, else why not. */
    private interface Growth {
        @Nullable String misfit(Checkpoint before, Checkpoint after);
    }

    private static Verdict verify(byte[] one, byte[] other, Trust trust, Growth growth) {
        try {
            var first = Note.parse(one);
            var second = Note.parse(other);
            boolean inOrder = first.checkpoint().size() <= second.checkpoint().size();
            return compare(inOrder ? first : second, inOrder ? second : first, trust, growth);
        } catch (NotTrusted why) {
            return Verdict.broken("A checkpoint is not to be trusted: " + why.getMessage());
        } catch (Unreadable why) {
            return Verdict.unreadable("This cannot be read: " + why.getMessage());
        }
    }

    private static Verdict compare(Note before, Note after, Trust trust, Growth growth) {
        var early = before.checkpoint();
        var late = after.checkpoint();
        if (!early.origin().equals(late.origin())) {
            return Verdict.unreadable("These are checkpoints of two logs: " + early.origin() + " and " + late.origin() + ".");
        }
        trust.judge(before);
        var signed = trust.judge(after);
        var sizes = early.size() + " and " + late.size() + " entries";
        var misfit = misfit(early, late, growth);
        if (misfit == null) {
            return Verdict.holds("Consistent: the log " + early.origin() + " only grew between the two checkpoints of " + sizes + ".", signed);
        }
        var why = "Not consistent: of the checkpoints of " + sizes + " " + misfit + ".";
        // without a proof that fits nothing is said about the log: a wrong proof is easily made by anybody
        boolean shown = early.size() == late.size() || !misfit.startsWith("the proof");
        return trust.said() && shown ? Verdict.broken(why, FORK) : Verdict.broken(why);
    }

    private static @Nullable String misfit(Checkpoint early, Checkpoint late, Growth growth) {
        if (early.size() == late.size()) {
            return Arrays.equals(early.root(), late.root()) ? null : "the same size, the roots are different";
        }
        if (early.size() == 0) {
            return early.hasRoot(Hashes.empty()) ? null : "the earlier one is empty and has not the root of an empty tree";
        }
        return growth.misfit(early, late);
    }
}
