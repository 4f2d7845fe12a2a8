package org.yicai.journal.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.yicai.journal.note.Note;
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
    private static final int MOST_HASHES = 63;

    /** @throws Unreadable when it is none */
    static Submission parse(byte[] body) {
        int blank = blank(body);
        var lines = new String(body, 0, blank, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (!lines[0].matches("old (0|[1-9][0-9]{0,18})") || lines.length - 1 > MOST_HASHES) {
            throw new Unreadable("the first line is old and a size, and at most 63 hashes follow");
        }
        var proof = new ArrayList<byte[]>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(hash(lines[i]));
        }
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

    private static byte[] hash(String line) {
        try {
            var bytes = Base64.getDecoder().decode(line);
            if (bytes.length == 32 && Base64.getEncoder().encodeToString(bytes).equals(line)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Unreadable("a line of the proof is no hash");
    }

    byte[] bytes() {
        var out = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(each -> out.append(Base64.getEncoder().encodeToString(each)).append('\n'));
        return out.append('\n').append(checkpoint.whole()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
