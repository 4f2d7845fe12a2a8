package org.yicai.journal.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that shows offline that an entry stands in a log, c2sp.org/tlog-proof.
 *
 * @param extra what the application adds, not covered by any signature; null when nothing
 * @param index of the entry, from 0
 * @param hashes from the leaf's neighbour up, 32 bytes each, RFC 6962 section 2.1.1
 * @param checkpoint with the signatures of log and witnesses
 */
public record ProofFile(byte @Nullable [] extra, long index, List<byte[]> hashes, Note checkpoint) {

    /** Bytes at most: a checkpoint, an entry as extra, and the hashes. */
    public static final int LONGEST = 393_216;
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final int MOST_HASHES = 63;

    public ProofFile {
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > MOST_HASHES || hashes.stream().anyMatch(each -> each.length != 32)) {
            throw new Unreadable("a proof has an index from 0 and at most 63 hashes of 32 bytes");
        }
    }

    /**
     * Reads a proof file.
     *
     * @throws Unreadable when it is none, or longer than 393,216 bytes
     */
    public static ProofFile parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Unreadable("a proof file has at most 393216 bytes");
        }
        var whole = Spelling.utf8(bytes);
        int blank = whole.indexOf("\n\n");
        if (blank < 0) {
            throw new Unreadable("a proof file has an empty line before its checkpoint");
        }
        var lines = List.of(whole.substring(0, blank).split("\n", -1));
        if (!lines.getFirst().equals(FIRST)) {
            throw new Unreadable("a proof file begins with " + FIRST);
        }
        int next = lines.size() > 1 && lines.get(1).startsWith("extra ") ? 2 : 1;
        if (lines.size() <= next || !lines.get(next).startsWith("index ")) {
            throw new Unreadable("a proof file names the index of its entry");
        }
        var hashes = hashes(lines.subList(next + 1, lines.size()));
        return new ProofFile(
                next == 2 ? Spelling.base64(lines.get(1).substring(6), "the extra line") : null,
                Spelling.decimal(lines.get(next).substring(6), "the index"),
                hashes,
                Note.parse(whole.substring(blank + 2)));
    }

    /**
     * Reads hashes, one base64 line each.
     *
     * @throws Unreadable for more than 63, or when one is no SHA-256 hash
     */
    public static List<byte[]> hashes(List<String> lines) {
        if (lines.size() > MOST_HASHES) {
            throw new Unreadable("a proof has at most 63 hashes");
        }
        return lines.stream().map(each -> Spelling.hash(each, "a hash of the proof")).toList();
    }

    public String text() {
        var out = new StringBuilder(FIRST).append('\n');
        if (extra != null) {
            out.append("extra ").append(Spelling.base64(extra)).append('\n');
        }
        out.append("index ").append(index).append('\n');
        hashes.forEach(each -> out.append(Spelling.base64(each)).append('\n'));
        return out.append('\n').append(checkpoint.whole()).toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
