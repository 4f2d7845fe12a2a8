package org.yicai.journal.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key with the name it signs under, written as a vkey of c2sp.org/signed-note.
 *
 * @param name without spaces and plus; for a log its origin
 * @param material the raw public key: 32 bytes of Ed25519, 1,312 of ML-DSA-44
 */
public record VerifierKey(String name, KeyKind kind, byte[] material) {

    private static final int LONGEST = 4_096;

    public VerifierKey {
        Spelling.name(name);
        if (material.length != kind.keyLength) {
            throw new Unreadable("a key of " + material.length + " bytes where " + kind.keyLength + " are right");
        }
    }

    /**
     * Reads {@code name+hex id+base64}. The id must be the one that the key has by the recommended rule.
     *
     * @throws Unreadable when it is none
     */
    public static VerifierKey parse(String text) {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (text.length() > LONGEST || first < 1 || second < 0) {
            throw new Unreadable("a verifier key is a name, an id and base64, joined by a plus, at most 4096 characters");
        }
        var bytes = Spelling.base64(text.substring(second + 1), "a verifier key");
        if (bytes.length < 2) {
            throw new Unreadable("a verifier key has a type and a public key");
        }
        var key = new VerifierKey(text.substring(0, first), KeyKind.of(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!hex(key.id()).equals(text.substring(first + 1, second))) {
            throw new Unreadable("the id of the verifier key is not the one of its name and key");
        }
        return key;
    }

    /** The vkey, one line without a line end. */
    public String text() {
        return name + "+" + hex(id()) + "+" + Spelling.base64(typed());
    }

    /** First four bytes of SHA-256(name, line end, type, key). */
    public int id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(typed())).getInt();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Whether this line names this key; that says nothing yet about its signature. */
    public boolean isNamedBy(SignatureLine line) {
        return line.name().equals(name) && line.keyId() == id();
    }

    /** Whether the line is this key's good signature of the text. False for every trouble. */
    public boolean verifies(String text, SignatureLine line) {
        var blob = line.blob();
        if (!isNamedBy(line) || blob.length != kind.blobLength() || kind.timed() && line.second() < 0) {
            return false;
        }
        try {
            var signature = Signature.getInstance(kind.algorithm);
            signature.initVerify(KeyFactory.getInstance(kind.algorithm).generatePublic(new X509EncodedKeySpec(encoded())));
            signature.update(kind.message(name, text, kind.timed() ? line.second() : 0));
            return signature.verify(blob, blob.length - kind.signatureLength, kind.signatureLength);
        } catch (GeneralSecurityException | Unreadable notThisKeys) {
            return false;
        }
    }

    private byte[] encoded() {
        return ByteBuffer.allocate(kind.header.length + material.length).put(kind.header).put(material).array();
    }

    private byte[] typed() {
        var out = new ByteArrayOutputStream();
        out.write(kind.type);
        out.writeBytes(material);
        return out.toByteArray();
    }

    private static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && kind == key.kind && name.equals(key.name) && Arrays.equals(material, key.material);
    }

    @Override
    public int hashCode() {
        return id();
    }
}
