package org.yicai.journal.note;

import java.nio.ByteBuffer;

/**
 * One line below a note: who signed it.
 *
 * @param name of the key
 * @param keyId first four bytes of a hash of the key: an identifier, no proof
 * @param blob the signature, led by eight bytes of time when the kind of the key says so
 */
public record SignatureLine(String name, int keyId, byte[] blob) {

    static final String DASH = "\u2014 ";
    private static final int LONGEST = 16_384;

    /**
     * Reads one line without its line end.
     *
     * @throws Unreadable when it is none
     */
    public static SignatureLine parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (line.length() > LONGEST || !line.startsWith(DASH) || space < 0) {
            throw new Unreadable("a signature line is a dash, a name and base64, at most 16384 characters");
        }
        var name = Spelling.name(line.substring(DASH.length(), space));
        var bytes = Spelling.base64(line.substring(space + 1), "a signature");
        if (bytes.length < 5) {
            throw new Unreadable("a signature has a key id and at least one byte more");
        }
        var id = ByteBuffer.wrap(bytes).getInt();
        return new SignatureLine(name, id, java.util.Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** The line with its line end. */
    public String text() {
        var bytes = ByteBuffer.allocate(4 + blob.length).putInt(keyId).put(blob).array();
        return DASH + name + " " + Spelling.base64(bytes) + "\n";
    }

    /** Seconds since 1970 that a cosignature bears. Only to be believed once its key has verified it. */
    public long second() {
        return blob.length < 8 ? -1 : ByteBuffer.wrap(blob).getLong();
    }
}
