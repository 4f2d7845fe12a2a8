package org.yicai.journal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.note.VerifierKey;

/**
 * Whose signatures a check believes.
 *
 * @param policy null when only keys were given
 * @param keys of logs; none, and no policy, means that signatures are not looked at, which the verdict then says
 */
public record Trust(@Nullable Policy policy, List<VerifierKey> keys) {

    private static final int LONGEST = 262_144;

    /** Nobody's signature is looked at. */
    public static final Trust UNSAID = new Trust(null, List.of());

    /**
     * @param policy file of c2sp.org/tlog-policy, null for none
     * @param keys vkeys of logs
     * @throws Unreadable when one of them is not what it should be
     */
    public static Trust of(@Nullable Path policy, List<String> keys) {
        try {
            if (policy != null && Files.size(policy) > LONGEST) {
                throw new Unreadable("a policy has at most 262144 bytes");
            }
            return new Trust(policy == null ? null : Policy.parse(Files.readAllBytes(policy)), keys.stream().map(VerifierKey::parse).toList());
        } catch (IOException unreadable) {
            throw new Unreadable("the policy cannot be read: " + unreadable.getMessage());
        }
    }

    boolean said() {
        return policy != null || !keys.isEmpty();
    }

    /**
     * A sentence about who signed the checkpoint.
     *
     * @throws NotTrusted when nobody whom we trust did, or too few
     */
    String judge(Note note) {
        if (policy != null) {
            var found = policy.judge(note);
            if (!found.enough()) {
                throw new NotTrusted("the checkpoint has too few cosignatures for the policy; there are: " + (found.witnesses().isEmpty() ? "none" : String.join(", ", found.witnesses())));
            }
            return "Signed by the log " + found.signedBy().name() + (found.witnesses().isEmpty() ? "; the policy asks for no witness." : " and cosigned by " + String.join(", ", found.witnesses()) + ".");
        }
        if (keys.isEmpty()) {
            return "Whose signature it bears was not checked: no --key and no --policy was given.";
        }
        var origin = note.checkpoint().origin();
        note.trust(keys.stream().filter(each -> each.name().equals(origin)).toList());
        return "Signed by the log " + origin + ".";
    }
}
