package org.yicai.journal.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;

/** A private key that signs notes under a name. Its text is a secret: two lines, the vkey and the key in PKCS 8. */
public final class SignerKey {

    private final VerifierKey verifier;
    private final PrivateKey secret;

    private SignerKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /** A new key from the system's randomness. */
    public static SignerKey generate(String name, KeyKind kind) {
        try {
            var pair = KeyPairGenerator.getInstance(kind.algorithm).generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            return new SignerKey(new VerifierKey(name, kind, Arrays.copyOfRange(encoded, kind.header.length, encoded.length)), pair.getPrivate());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws Unreadable when it is none, or when its two halves do not belong together
     */
    public static SignerKey parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new Unreadable("a secret key has two lines: its verifier key and its private key");
        }
        var verifier = VerifierKey.parse(lines[0]);
        try {
            var secret = KeyFactory.getInstance(verifier.kind().algorithm).generatePrivate(new PKCS8EncodedKeySpec(Spelling.base64(lines[1], "the private key")));
            var key = new SignerKey(verifier, secret);
            var probe = new Checkpoint("probe", 0, new byte[32]).text();
            if (verifier.verifies(probe, key.sign(probe, Instant.EPOCH))) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalStateException notAKey) {
            // said below
        }
        throw new Unreadable("the private key does not belong to its verifier key");
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The secret as text. */
    public String text() {
        return verifier.text() + "\n" + Spelling.base64(secret.getEncoded()) + "\n";
    }

    /**
     * Signs the text of a note.
     *
     * @param at the moment that a cosignature states, in whole seconds; other signatures bear no time
     * @throws Unreadable when this kind of key signs checkpoints only and the text is none
     */
    public SignatureLine sign(String text, Instant at) {
        var kind = verifier.kind();
        var second = kind.timed() ? at.getEpochSecond() : 0;
        try {
            var signature = Signature.getInstance(kind.algorithm);
            signature.initSign(secret);
            signature.update(kind.message(verifier.name(), text, second));
            var blob = ByteBuffer.allocate(kind.blobLength());
            if (kind.timed()) {
                blob.putLong(second);
            }
            return new SignatureLine(verifier.name(), verifier.id(), blob.put(signature.sign()).array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
