package org.yicai.ops.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL binaries that travel with the product. */
final class PostgresBox {

    private PostgresBox() {}

    /** Unpacks into the folder, unless that was done before. */
    static void unpack(Path folder) throws IOException {
        var done = folder.resolve(".complete");
        if (Files.exists(done)) {
            return;
        }
        var name = "postgres-" + (System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux")
                + (System.getProperty("os.arch").equals("amd64") || System.getProperty("os.arch").equals("x86_64") ? "-x86_64" : "-arm_64") + ".txz";
        try (var packed = PostgresBox.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new CannotStart("no PostgreSQL for this kind of machine in the box (" + name + "); set YICAI_DB_URL to a server of yours");
            }
            try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                    unpack(folder, archive, entry);
                }
            }
        }
        Files.createFile(done);
    }

    private static void unpack(Path folder, TarArchiveInputStream archive, TarArchiveEntry entry) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("bad entry " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
