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

    /** What one process may take of the embedded server, so that an import finds room beside it. */
    public static final int CONNECTIONS = 40;

    private static final String DATABASE = "yicai";
    private final Path folder;
    private final @Nullable Path postgres;
    private final FileChannel users;
    private @Nullable FileLock use;
    private @Nullable FileChannel serving;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Watch watch;

    public Home(Path folder) {
        this(folder, null);
    }

    /**
     * Opens the home, made when absent.
     *
     * @param postgres folder of other PostgreSQL binaries for its server, null for those in the box
     * @throws CannotStart when the folder cannot be written
     */
    public Home(Path folder, @Nullable Path postgres) {
        this.folder = folder.toAbsolutePath();
        this.postgres = postgres;
        try {
            Files.createDirectories(this.folder);
            users = open("lock");
        } catch (IOException unwritable) {
            throw new CannotStart(DiskSpace.isFull(unwritable) ? DiskSpace.full(this.folder) : "cannot write to " + this.folder + "; choose another folder with --home");
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
            throw cannotLock(trouble);
        }
    }

    private CannotStart cannotLock(IOException trouble) {
        return new CannotStart(DiskSpace.isFull(trouble)
                ? DiskSpace.full(folder)
                : "cannot lock " + folder + ": " + trouble.getMessage() + "; choose a folder on a local disk with --home");
    }

    /** The address under which another process serves this home now; empty when none does. */
    public Optional<String> served() {
        try (var file = open("serving");
                var free = file.tryLock(1, 1, false)) {
            return free == null ? Optional.of(address(file)) : Optional.empty();
        } catch (IOException trouble) {
            throw cannotLock(trouble);
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
            throw cannotLock(trouble);
        }
    }

    /**
     * Starts or adopts the embedded server and makes the database ready; afterwards {@link #settings()} tells where it is.
     *
     * @throws CannotStart when there is no room, or the server does not start or cannot be trusted
     */
    public void startDatabase() {
        var room = DiskSpace.check(folder);
        switch (room.grade()) {
            case BAD -> throw new CannotStart(room.sentence());
            case WARNING -> System.err.println("yicai: " + room.sentence());
            case OK -> {}
        }
        try (var starting = open("starting");
                var alone = starting.lock()) {
            use = users.lock(0, Long.MAX_VALUE, true);
            server = EmbeddedPostgres.start(folder, postgres);
            var cluster = cluster();
            cluster.prepareRoles();
            cluster.prepare(DATABASE, "");
            cluster.asExternal(DATABASE).require();
        } catch (IOException trouble) {
            throw cannotLock(trouble);
        }
        if (serving != null) {
            watch = new Watch(this::revive);
        }
    }

    /** Starts the server again when somebody killed it. Under the same lock as a start, so that two do not try at once. */
    private boolean revive() {
        if (server.isLive()) {
            return false;
        }
        try (var starting = open("starting");
                var alone = starting.lock()) {
            return server.revive();
        } catch (IOException trouble) {
            throw cannotLock(trouble);
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
                "yicai.db.user", Cluster.APPLICATION,
                "yicai.db.password", cluster().password(Cluster.APPLICATION),
                "spring.flyway.url", url,
                "spring.flyway.user", Cluster.OWNER,
                "spring.flyway.password", cluster().password(Cluster.OWNER));
    }

    /**
     * How processes use a home just now.
     *
     * @param used whether any uses its embedded server
     * @param address where it is served; "" when it is not
     */
    public record Use(boolean used, String address) {}

    /** Looks at the locks of a home without taking part; a home that does not exist is not used. */
    public static Use look(Path folder) {
        if (!Files.exists(folder.resolve("lock")) || !Files.isWritable(folder.resolve("lock"))) {
            return new Use(false, "");
        }
        // under the lock of starts and ends, so that nobody who leaves takes us for a user
        try (var home = new Locks(folder)) {
            return new Use(home.used(), home.address());
        } catch (IOException locked) {
            return new Use(true, "");
        }
    }

    /** The way into the embedded database of a home if it runs just now; nothing is started. */
    public static Optional<ExternalPostgres> runningDatabase(Path folder) {
        if (!Files.exists(folder.resolve("keys/database.key"))) {
            return Optional.empty();
        }
        return EmbeddedPostgres.running(folder).map(server -> new Cluster(server, new Keys(folder.resolve("keys"))).asExternal(DATABASE));
    }

    /** Leaves; stops the embedded server when nobody else uses it. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
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
