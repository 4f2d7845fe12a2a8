package org.yicai.journal.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures below it, c2sp.org/signed-note. Believe the text only after {@link #trust}.
 *
 * @param text with its last line end
 * @param signatures in their order, those of unknown keys too
 */
public record Note(String text, List<SignatureLine> signatures) {

    /** Bytes at most: room for sixty-four signatures, most of them of the largest kind. */
    public static final int LONGEST = 262_144;
    private static final int MOST_SIGNATURES = 64;

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            throw new Unreadable("the text of a note ends with a line end and has no other control characters");
        }
    }

    /**
     * Reads a note.
     *
     * @throws Unreadable when it is none, longer than 262,144 bytes, or has more than 64 signatures
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Unreadable("a note has at most 262144 bytes");
        }
        return parse(Spelling.utf8(bytes));
    }

    /** As {@link #parse(byte[])}, of text that has been read already. */
    public static Note parse(String whole) {
        int blank = whole.lastIndexOf("\n\n");
        if (whole.length() > LONGEST || blank < 0 || !whole.endsWith("\n") || blank + 2 == whole.length()) {
            throw new Unreadable("a note is a text, an empty line and signature lines, at most 262144 bytes");
        }
        var lines = whole.substring(blank + 2, whole.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new Unreadable("a note has at most 64 signatures");
        }
        var signatures = new ArrayList<SignatureLine>();
        for (var line : lines) {
            signatures.add(SignatureLine.parse(line));
        }
        return new Note(whole.substring(0, blank + 1), signatures);
    }

    /** Signs a text with each of the keys. */
    public static Note sign(String text, java.time.Instant at, List<SignerKey> keys) {
        return new Note(text, keys.stream().map(each -> each.sign(text, at)).toList());
    }

    /** The same note with more signatures below those it has. */
    public Note with(Collection<SignatureLine> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new Note(text, all);
    }

    /** The whole note as it is written down. */
    public String whole() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(each -> out.append(each.text()));
        return out.toString();
    }

    public byte[] bytes() {
        return whole().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Unreadable when the text is no checkpoint */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(text);
    }

    /**
     * A signature that one of the keys in question made.
     *
     * @param line as it stands in the note
     */
    public record Signed(VerifierKey key, SignatureLine line) {}

    /**
     * The signatures of these keys, all of them verified; one for each key. Those of other keys are passed over.
     *
     * @throws NotTrusted when a line names one of the keys and its signature is bad: then the whole note is refused
     */
    public List<Signed> by(Collection<VerifierKey> keys) {
        var found = new ArrayList<Signed>();
        for (var line : signatures) {
            for (var key : keys) {
                if (!key.isNamedBy(line)) {
                    continue;
                }
                if (!key.verifies(text, line)) {
                    throw new NotTrusted("the signature of " + key.name() + " is bad");
                }
                if (found.stream().noneMatch(each -> each.key().equals(key))) {
                    found.add(new Signed(key, line));
                }
            }
        }
        return found;
    }

    /**
     * As {@link #by}, and at least one of the keys must have signed.
     *
     * @throws NotTrusted when none has, or when one has badly
     */
    public List<Signed> trust(Collection<VerifierKey> keys) {
        var found = by(keys);
        if (found.isEmpty()) {
            throw new NotTrusted("none of the trusted keys has signed this");
        }
        return found;
    }
}
