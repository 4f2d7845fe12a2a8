package org.yicai.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret keys of this installation: one file of 32 random bytes each, readable by the owner only. */
public final class Keys {

    private final Path folder;
    private final ConcurrentMap<String, SecretKeySpec> read = new ConcurrentHashMap<>();

    /** @param folder where the files lie; made when absent */
    public Keys(Path folder) {
        this.folder = folder;
    }

    /** HMAC-SHA256 (RFC 2104) of the message under the named key; the key is made on first use. */
    public byte[] sign(String name, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(read.computeIfAbsent(name, this::load));
            return mac.doFinal(message);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private SecretKeySpec load(String name) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name + ".key");
            if (!Files.exists(file)) {
                make(file);
            }
            return new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(
                file.getParent(), "new", ".key", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // its key is as good as ours
        } finally {
            Files.delete(fresh);
        }
    }
}
