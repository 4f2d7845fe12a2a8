package org.yicai.ops.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private, durable PostgreSQL 18 below the home directory: fsync on, passwords on, loopback only. It outlives a
 * killed application; the next start adopts the running server or recovers from its write-ahead log.
 */
public final class EmbeddedPostgres {

    private static final int ATTEMPTS = 12;
    private static final int ATTEMPTS_WHILE_IT_RECOVERS = 240;
    private final Path folder;
    private final Path data;
    private final PostgresTools tools;
    private final boolean durable;
    private int port;

    private EmbeddedPostgres(Path home, @Nullable Path other, boolean durable) {
        this.folder = home.toAbsolutePath().resolve("postgres");
        this.data = folder.resolve("data");
        this.tools = new PostgresTools(folder, other);
        this.durable = durable;
    }

    /**
     * Starts the server of this home, or adopts the one that runs.
     *
     * @param other folder of other PostgreSQL binaries, null for those in the box
     * @throws CannotStart with one clear sentence
     */
    public static EmbeddedPostgres start(Path home, @Nullable Path other) {
        return new EmbeddedPostgres(home, other, true).started();
    }

    /** For tests only: a server that forgets what a power cut would take, and is faster for it. */
    public static EmbeddedPostgres forgetful(Path home, @Nullable Path other) {
        return new EmbeddedPostgres(home, other, false).started();
    }

    /** The server of this home if it runs now; nothing is started. */
    public static Optional<EmbeddedPostgres> running(Path home) {
        var server = new EmbeddedPostgres(home, null, true);
        try {
            var live = server.live();
            live.ifPresent(port -> server.port = port);
            return live.map(port -> server);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private EmbeddedPostgres started() {
        try {
            Files.createDirectories(folder);
            tools.unpack();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            startOrAdopt();
            return this;
        } catch (IOException trouble) {
            throw new CannotStart(DiskSpace.isFull(trouble)
                    ? DiskSpace.full(folder)
                    : "the database below " + folder.getParent() + " does not start: " + trouble.getMessage() + "; look into " + folder.resolve(PostgresTools.SERVER_LOG));
        }
    }

    private void startOrAdopt() throws IOException {
        for (int attempt = 1; ; attempt++) {
            var live = live();
            if (live.isPresent()) {
                port = live.get();
                break;
            }
            port = freePort();
            try {
                tools.run("pg_ctl", "-D", data.toString(), "-w", "-t", "60", "-l", folder.resolve(PostgresTools.SERVER_LOG).toString(), "-o", settings(), "start");
                break;
            } catch (IOException stillBusy) {
                // children of a killed postmaster may hold the shared memory for a few seconds; one that recovers takes its time
                if (attempt >= ATTEMPTS && (postmaster().isEmpty() || attempt >= ATTEMPTS_WHILE_IT_RECOVERS)) {
                    throw stillBusy;
                }
                pause();
            }
        }
        Files.writeString(folder.resolve("port"), "" + port);
    }

    /**
     * Starts the server again on the same port when it is gone, as after a kill; does nothing while it runs.
     *
     * @return whether it had to be started
     * @throws CannotStart when it does not start
     */
    boolean revive() {
        try {
            if (live().isPresent()) {
                return false;
            }
            startOrAdopt();
            return true;
        } catch (IOException trouble) {
            throw new CannotStart(trouble.getMessage());
        }
    }

    /** Whether it runs and answers. */
    boolean isLive() {
        try {
            return live().isPresent();
        } catch (IOException | RuntimeException justWritten) {
            return true; // read again in a second
        }
    }

    private String settings() throws IOException {
        long buffers = SharedBuffers.of(data);
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC -c max_connections=60"
                + " -c shared_buffers=" + buffers + "MB -c max_wal_size=2GB -c password_encryption=scram-sha-256 -c log_min_messages=warning"
                // what was in memory is there again after a start; a small town does without the process that does it
                + (buffers > SharedBuffers.TOWN ? " -c shared_preload_libraries=pg_prewarm" : "")
                + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
    }

    /** In a folder of its own name: an initdb that outlived a killed application may still be at work on another. */
    private void initialise() throws IOException {
        Folders.delete(data);
        try (var leftovers = Files.newDirectoryStream(folder, "data.new*")) {
            for (var each : leftovers) {
                Folders.deleteIfQuiet(each);
            }
        }
        var fresh = folder.resolve("data.new-" + random(4));
        var arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", "postgres", "--pwfile=" + passwordFile(), "-A", "scram-sha-256", "-E", "UTF8", "-k", "--locale=C.UTF-8"));
        if (tools.fromTheBox()) {
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        tools.run("initdb", arguments.toArray(String[]::new));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path passwordFile() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            // moved into place when it is whole: a kill must not leave an empty one
            var fresh = Files.createTempFile(folder, "password", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, random(24));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The port of our own live server, told by postmaster.pid; a stale file of a killed server is no server. */
    private Optional<Integer> live() throws IOException {
        return postmaster().filter(lines -> lines.size() >= 8 && lines.get(7).startsWith("ready")).map(lines -> Integer.parseInt(lines.get(3).strip()));
    }

    /** What postmaster.pid says, if its process lives and is ours. */
    private Optional<List<String>> postmaster() throws IOException {
        var file = data.resolve("postmaster.pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive).filter(this::ours).map(process -> lines);
    }

    /** After a new start of the machine the number in a stale file may be another program's, another PostgreSQL's too. */
    private boolean ours(ProcessHandle process) {
        var info = process.info();
        var arguments = info.arguments().map(List::of).orElse(List.of());
        return info.command().filter(each -> each.endsWith("/postgres")).isPresent()
                && (arguments.isEmpty() || arguments.contains(data.toString()));
    }

    /** Stops the server and waits for it. */
    public void stop() {
        try {
            tools.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
        } catch (IOException alreadyGone) {
            // nothing left to stop
        }
    }

    /** JDBC address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of the superuser "postgres". */
    public String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException unreadable) {
            throw new CannotStart("cannot read " + folder.resolve("password") + ": " + unreadable.getMessage() + "; put it back from a backup");
        }
    }

    /** The last one if it is free, so that whoever still knows the killed server finds the new one; else any. */
    private int freePort() throws IOException {
        var last = folder.resolve("port");
        if (Files.exists(last)) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(Files.readString(last).strip())));
                return socket.getLocalPort();
            } catch (IOException | IllegalArgumentException taken) {
                // any other, then
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
