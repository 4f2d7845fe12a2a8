package org.yicai.evidence.photo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        if (keptOnceMore(place)) {
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
            keptOnceMore(place); // with the same content: that is what the name says
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public byte[] read(Address at) throws IOException {
        return Files.readAllBytes(place(at));
    }

    private synchronized boolean keptOnceMore(Path place) throws IOException {
        if (!Files.exists(place)) {
            return false;
        }
        Files.setLastModifiedTime(place, now());
        return true;
    }

    /** On the clock of the store, which is not ours. */
    private FileTime now() throws IOException {
        var fresh = draft();
        try {
            return Files.getLastModifiedTime(fresh);
        } finally {
            Files.delete(fresh);
        }
    }

    @Override
    public List<Integer> years(UUID subdistrict) throws IOException {
        var place = folder.resolve(subdistrict.toString());
        try (var years = Files.isDirectory(place) ? Files.list(place) : Stream.<Path>empty()) {
            return years.map(each -> each.getFileName().toString()).filter(each -> each.matches("\\d{4}")).map(Integer::valueOf).sorted().toList();
        }
    }

    @Override
    public List<String> olderThan(UUID subdistrict, int year, Duration age) throws IOException {
        return old(folder.resolve(subdistrict.toString()).resolve(String.valueOf(year)), age).stream().map(each -> each.getFileName().toString()).filter(each -> each.matches("[0-9a-f]{64}")).toList();
    }

    private List<Path> old(Path place, Duration age) throws IOException {
        var before = now().toInstant().minus(age);
        var old = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(place)) {
            for (var each : all) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    old.add(each);
                }
            }
        }
        return old;
    }

    @Override
    public synchronized boolean remove(Address at, Duration age) throws IOException {
        var place = place(at);
        if (Files.exists(place) && !Files.getLastModifiedTime(place).toInstant().isBefore(now().toInstant().minus(age))) {
            return false;
        }
        Files.deleteIfExists(place);
        return true;
    }

    @Override
    public void sweepDrafts(Duration age) throws IOException {
        for (var each : old(made(folder.resolve("drafts")), age)) {
            Files.deleteIfExists(each);
        }
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
