package org.yicai.ops.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Keys;

/**
 * The folder that holds database, files and keys, as one process uses it. Several processes may share its embedded
 * server; only the last to leave stops it. The operating system frees the locks of a killed process.
 */
public final class Home implements AutoCloseable {

    private static final String DATABASE = "yicai";
    private final Path folder;
    private final FileChannel users;
    private @Nullable FileLock use;
    private @Nullable FileChannel serving;
    private @Nullable EmbeddedPostgres server;

    /**
     * Opens the home, made when absent.
     *
     * @throws CannotStart when the folder cannot be written
     */
    public Home(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
            users = open("lock");
        } catch (IOException unwritable) {
            throw new CannotStart("cannot write to " + this.folder + "; choose another folder with --home");
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    public Path folder() {
        return folder;
    }

    /**
     * Makes this process the one that serves this home.
     *
     * @param address what a second start is told
     * @throws CannotStart when another process serves it
     */
    public void serve(String address) {
        try {
            serving = open("serving");
            if (serving.tryLock(1, 1, false) == null) {
                throw new CannotStart("Yicai already runs from " + folder + " (" + address(serving) + "); stop it first, or choose another folder with --home");
            }
            serving.truncate(2);
            serving.write(java.nio.ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)), 2);
        } catch (IOException trouble) {
            throw new CannotStart("cannot lock " + folder + ": " + trouble.getMessage());
        }
    }

    /** The address under which another process serves this home now; empty when none does. */
    public Optional<String> served() {
        try (var file = open("serving");
                var free = file.tryLock(1, 1, false)) {
            return free == null ? Optional.of(address(file)) : Optional.empty();
        } catch (IOException trouble) {
            throw new CannotStart("cannot lock " + folder + ": " + trouble.getMessage());
        }
    }

    private static String address(FileChannel file) throws IOException {
        var bytes = java.nio.ByteBuffer.allocate(200);
        file.read(bytes, 2);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    /** Whether any process uses the embedded database of this home now. */
    public boolean inUse() {
        try (var free = users.tryLock()) {
            return free == null;
        } catch (IOException trouble) {
            throw new CannotStart("cannot lock " + folder + ": " + trouble.getMessage());
        }
    }

    /** Starts or adopts the embedded server and makes the database ready; afterwards {@link #settings()} tells where it is. */
    public void startDatabase() {
        try (var starting = open("starting");
                var alone = starting.lock()) {
            use = users.lock(0, Long.MAX_VALUE, true);
            server = EmbeddedPostgres.start(folder);
            var cluster = cluster();
            cluster.prepareRoles();
            cluster.prepare(DATABASE, "");
        } catch (IOException trouble) {
            throw new CannotStart("cannot lock " + folder + ": " + trouble.getMessage());
        }
    }

    /** Throws the database away and makes an empty one. */
    public void startAfresh() {
        cluster().drop(DATABASE);
        cluster().prepare(DATABASE, "");
    }

    private Cluster cluster() {
        return new Cluster(server, new Keys(folder.resolve("keys")));
    }

    /** The settings that tell Spring where the database is. */
    public Map<String, Object> settings() {
        var url = server.url(DATABASE);
        return Map.of(
                "yicai.home", folder.toString(),
                "yicai.db.url", url,
                "yicai.db.password", cluster().password(Cluster.APPLICATION),
                "spring.flyway.url", url,
                "spring.flyway.user", Cluster.OWNER,
                "spring.flyway.password", cluster().password(Cluster.OWNER));
    }

    /** Leaves; stops the embedded server when nobody else uses it. */
    @Override
    public void close() {
        try (var starting = open("starting");
                var alone = starting.lock()) {
            if (use != null) {
                use.release();
                var last = users.tryLock();
                if (last != null && server != null) {
                    server.stop();
                    last.release();
                }
            }
            users.close();
            if (serving != null) {
                serving.close();
            }
        } catch (IOException trouble) {
            System.err.println("yicai: " + trouble.getMessage());
        }
    }
}
