package org.yicai.journal.note;

import java.util.Arrays;

/**
 * What a log says about itself at one moment: the text of c2sp.org/tlog-checkpoint.
 *
 * @param origin which log: its address without a scheme
 * @param size leaves
 * @param root 32 bytes, RFC 6962 section 2.1
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LONGEST = 65_536;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0 || root.length != 32) {
            throw new Unreadable("a checkpoint has an origin, a size from 0 and a root of 32 bytes");
        }
    }

    /**
     * Reads the text of a note; lines after the third are let through, as the format says, and mean nothing here.
     *
     * @throws Unreadable when it is none
     */
    public static Checkpoint parse(String text) {
        if (text.length() > LONGEST || !text.endsWith("\n")) {
            throw new Unreadable("a checkpoint ends with a line end and has at most 65536 characters");
        }
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3 || Arrays.stream(lines).anyMatch(String::isEmpty)) {
            throw new Unreadable("a checkpoint has at least three lines and none of them empty");
        }
        return new Checkpoint(lines[0], Spelling.decimal(lines[1], "the size of the checkpoint"), Spelling.hash(lines[2], "the root of the checkpoint"));
    }

    /** The text that is signed, three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Spelling.base64(root) + "\n";
    }

    public boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint && text().equals(checkpoint.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
