package org.yicai.journal.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The signature types of c2sp.org/signed-note that Yicai makes and verifies. */
public enum KeyKind {
    /** A log's signature over the text of a note. */
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64, false),
    /** A witness's word with its time, c2sp.org/tlog-cosignature. */
    ED25519_COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32, 64, true),
    /** The same with a key that a quantum computer does not break; it signs the tree, not the text. */
    ML_DSA_44_COSIGNATURE(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1_312, 2_420, true);

    final byte type;
    final String algorithm;
    final byte[] header;
    final int keyLength;
    final int signatureLength;
    private final boolean timed;

    KeyKind(int type, String algorithm, String header, int keyLength, int signatureLength, boolean timed) {
        this.type = (byte) type;
        this.algorithm = algorithm;
        this.header = HexFormat.of().parseHex(header);
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.timed = timed;
    }

    /** Whether its signatures carry the second at which they were made. */
    public boolean timed() {
        return timed;
    }

    /** Bytes of a signature in a signature line, without the key id. */
    int blobLength() {
        return (timed ? 8 : 0) + signatureLength;
    }

    static KeyKind of(byte type) {
        for (var each : values()) {
            if (each.type == type) {
                return each;
            }
        }
        throw new Unreadable("a key of signature type " + (type & 0xff) + "; known are 1, 4 and 6");
    }

    /** What is signed: the text, the text below a line with the time, or the tree that the text describes. */
    byte[] message(String name, String text, long second) {
        return switch (this) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case ED25519_COSIGNATURE -> ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
            case ML_DSA_44_COSIGNATURE -> tree(name, Checkpoint.parse(text), second);
        };
    }

    private static byte[] tree(String name, Checkpoint checkpoint, long second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
        shortText(out, name);
        out.writeBytes(ByteBuffer.allocate(8).putLong(second).array());
        shortText(out, checkpoint.origin());
        out.writeBytes(ByteBuffer.allocate(16).putLong(0).putLong(checkpoint.size()).array());
        out.writeBytes(checkpoint.root());
        return out.toByteArray();
    }

    private static void shortText(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 255) {
            throw new Unreadable("a name in a cosignature has 1 to 255 bytes");
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
