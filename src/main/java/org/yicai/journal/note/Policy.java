package org.yicai.journal.note;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom one trusts, and how many of them are enough: c2sp.org/tlog-policy, read by {@link PolicyText}.
 *
 * @param logs keys of logs; each has its log's origin as its name
 * @param witnesses by the name they have in this policy
 * @param groups by name; each counts when enough of its members count
 * @param quorum a witness or group; null for none
 */
public record Policy(List<Log> logs, Map<String, Witness> witnesses, Map<String, Group> groups, @Nullable String quorum) {

    public Policy {
        logs = List.copyOf(logs);
        witnesses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
        groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** @param url where it answers, null when it does not matter */
    public record Log(VerifierKey key, @Nullable String url) {}

    /** @param url its submission prefix, null when it is only verified */
    public record Witness(VerifierKey key, @Nullable String url) {}

    /** @param least how many of the members must count, from 1 */
    public record Group(int least, List<String> members) {}

    /**
     * Reads a policy file.
     *
     * @throws Unreadable naming the line that is wrong
     */
    public static Policy parse(byte[] bytes) {
        return new PolicyText().read(bytes);
    }

    /**
     * What a policy finds about a checkpoint.
     *
     * @param signedBy the log's key
     * @param witnesses those of the policy whose cosignatures verify, in the order of their names
     * @param enough whether they make the quorum
     */
    public record Judgement(Checkpoint checkpoint, VerifierKey signedBy, Set<String> witnesses, boolean enough) {}

    /**
     * Judges a checkpoint by its signatures.
     *
     * @throws NotTrusted when no listed log of its origin signed it, or a known key's signature is bad
     * @throws Unreadable when the note is no checkpoint
     */
    public Judgement judge(Note note) {
        var checkpoint = note.checkpoint();
        var keys = logs.stream().map(Log::key).filter(each -> each.name().equals(checkpoint.origin())).toList();
        if (keys.isEmpty()) {
            throw new NotTrusted("the policy lists no log of this origin");
        }
        var log = note.trust(keys).getFirst().key();
        var signed = cosigners(note);
        return new Judgement(checkpoint, log, signed, enough(signed));
    }

    /**
     * The witnesses of this policy whose cosignatures on a note verify, in the order of their names.
     *
     * @throws NotTrusted when the signature of one of them is bad
     */
    public Set<String> cosigners(Note note) {
        var signed = new TreeSet<String>();
        var keys = note.by(witnesses.values().stream().map(Witness::key).toList()).stream().map(Note.Signed::key).toList();
        witnesses.forEach((name, witness) -> {
            if (keys.contains(witness.key())) {
                signed.add(name);
            }
        });
        return signed;
    }

    /** Whether these witnesses make the quorum. */
    public boolean enough(Collection<String> signed) {
        return quorum == null || counts(quorum, signed);
    }

    private boolean counts(String name, Collection<String> signed) {
        var group = groups.get(name);
        return group == null ? signed.contains(name) : group.members.stream().filter(each -> counts(each, signed)).count() >= group.least;
    }
}
