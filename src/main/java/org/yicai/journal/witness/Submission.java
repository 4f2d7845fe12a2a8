package org.yicai.journal.witness;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.Unreadable;

/**
 * What a log sends to a witness, the body of {@code add-checkpoint}.
 *
 * @param old size that the log believes the witness saw last
 * @param proof hashes of 32 bytes from that size to the checkpoint's
 * @param checkpoint with the log's signature
 */
record Submission(long old, List<byte[]> proof, Note checkpoint) {

    /** Bytes at most: 64 short lines and a note. */
    static final int LONGEST = Note.LONGEST + 4_096;

    /** @throws Unreadable when it is none */
    static Submission parse(byte[] body) {
        int blank = blank(body);
        var lines = new String(body, 0, blank, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (!lines[0].matches("old (0|[1-9][0-9]{0,18})")) {
            throw new Unreadable("the first line is old and a size");
        }
        var proof = ProofFile.hashes(List.of(lines).subList(1, lines.length));
        return new Submission(size(lines[0].substring(4)), proof, Note.parse(java.util.Arrays.copyOfRange(body, blank + 2, body.length)));
    }

    private static long size(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new Unreadable("the old size is larger than 2^63 - 1");
        }
    }

    private static int blank(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '\n' && body[i + 1] == '\n') {
                return i;
            }
        }
        throw new Unreadable("an empty line divides the proof from the checkpoint");
    }

    byte[] bytes() {
        var out = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(each -> out.append(Base64.getEncoder().encodeToString(each)).append('\n'));
        return out.append('\n').append(checkpoint.whole()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
