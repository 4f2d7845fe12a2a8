package org.yicai.journal.verify;

import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Verifier;

/** Checks a proof file: that this entry stands in the log at this index. */
public final class OneProof {

    private OneProof() {}

    /**
     * @param file bytes of a tlog-proof
     * @param entry the canonical bytes of the entry; null when the file's extra line holds them
     */
    public static Verdict verify(byte[] file, byte @Nullable [] entry, Trust trust) {
        try {
            var proof = ProofFile.parse(file);
            var checkpoint = proof.checkpoint().checkpoint();
            var bytes = entry == null ? proof.extra() : entry;
            if (bytes == null) {
                return Verdict.unreadable("The proof does not hold the entry; say --entry FILE.");
            }
            var signed = trust.judge(proof.checkpoint());
            if (!Verifier.inclusion(proof.index(), checkpoint.size(), Hashes.leaf(bytes), proof.hashes(), checkpoint.root())) {
                return Verdict.broken("This proof does not hold: the entry is not at index " + proof.index() + " of the log " + checkpoint.origin() + " with " + checkpoint.size() + " entries.");
            }
            return Verdict.holds("This proof holds: the entry is number " + proof.index() + " (counted from 0) of " + checkpoint.size() + " in the log " + checkpoint.origin() + ".", signed);
        } catch (NotTrusted why) {
            return Verdict.broken("This proof does not hold: " + why.getMessage());
        } catch (Unreadable why) {
            return Verdict.unreadable("This proof cannot be read: " + why.getMessage());
        }
    }
}
