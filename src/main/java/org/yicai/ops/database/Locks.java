package org.yicai.ops.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The locks of a home as somebody sees them who only looks. */
final class Locks implements AutoCloseable {

    private final Path folder;
    private final FileChannel starting;

    Locks(Path folder) throws IOException {
        this.folder = folder;
        this.starting = open("starting");
        starting.lock();
    }

    /** Whether any process uses the embedded server. */
    boolean used() throws IOException {
        return held("lock", 0, Long.MAX_VALUE);
    }

    /** What the serving process said of itself; "" when nobody serves. */
    String address() throws IOException {
        if (!Files.exists(folder.resolve("serving")) || !held("serving", 1, 1)) {
            return "";
        }
        try (var serving = open("serving")) {
            var bytes = ByteBuffer.allocate(200);
            serving.read(bytes, 2);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        }
    }

    private boolean held(String name, long from, long size) throws IOException {
        try (var channel = open(name);
                var lock = channel.tryLock(from, size, false)) {
            return lock == null;
        } catch (OverlappingFileLockException ourselves) {
            return true;
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        starting.close();
    }
}
