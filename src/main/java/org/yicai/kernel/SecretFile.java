package org.yicai.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that lies in a file of its own, readable to its owner alone (0600). */
public final class SecretFile {

    private SecretFile() {}

    /**
     * What the file says; it is made on first use, and of two processes that make it at once one wins for both.
     *
     * @param fresh makes the first text
     */
    public static String of(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                make(file, fresh.get());
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void make(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "new", ".tmp", owner);
        try {
            Files.writeString(fresh, text);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // its secret is as good as ours
        } finally {
            Files.delete(fresh);
        }
    }
}
