package org.yicai.evidence.photo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code <home>/photos/<subdistrict>/<year>/<sha256>}: the folder is its owner's alone, its files cannot be written to. */
@Component
class PhotoFolder implements PhotoFiles {

    private static final long ROOM = 500_000_000;
    private final Path folder;

    PhotoFolder(@Value("${yicai.home}") Path home) {
        folder = home.resolve("photos");
    }

    @Override
    public Path draft() throws IOException {
        return Files.createTempFile(made(folder.resolve("drafts")), "photo", ".part");
    }

    @Override
    public boolean hasRoom() throws IOException {
        return Files.getFileStore(made(folder)).getUsableSpace() > ROOM;
    }

    @Override
    public void keep(Address at, Path file) throws IOException {
        var place = place(at);
        if (Files.exists(place)) {
            return;
        }
        made(place.getParent());
        var copy = draft();
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--------"));
            flushed(copy);
            Files.createLink(place, copy);
            flushed(place.getParent());
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // with the same content: that is what the name says
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public byte[] read(Address at) throws IOException {
        return Files.readAllBytes(place(at));
    }

    private Path place(Address at) {
        return folder.resolve(at.subdistrict().toString()).resolve(String.valueOf(at.year())).resolve(at.sha256());
    }

    private static Path made(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void flushed(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
