package org.yicai.ops.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A private, durable PostgreSQL 18 below the home directory: fsync on, passwords on, loopback only. It outlives a
 * killed application; the next start adopts the running server or recovers from its write-ahead log.
 */
public final class EmbeddedPostgres {

    private static final String VERSION = "18.6";
    private static final int PATIENCE_SECONDS = 90;

    /** A PostgreSQL installation to use instead of the one in the box, such as a distribution's; holds bin and lib. */
    private static final @Nullable String OTHER = System.getenv("YICAI_POSTGRES");

    private final Path folder;
    private final Path data;
    private final boolean durable;
    private int port;

    private EmbeddedPostgres(Path home, boolean durable) {
        this.folder = home.resolve("postgres");
        this.data = folder.resolve("data");
        this.durable = durable;
    }

    /**
     * Starts the server of this home, or adopts the one that runs.
     *
     * @throws CannotStart with one clear sentence
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, true);
    }

    /** For tests only: a server that forgets what a power cut would take, and is faster for it. */
    public static EmbeddedPostgres forgetful(Path home) {
        return start(home, false);
    }

    private static EmbeddedPostgres start(Path home, boolean durable) {
        var server = new EmbeddedPostgres(home.toAbsolutePath(), durable);
        try {
            server.start();
        } catch (IOException trouble) {
            throw new CannotStart("the database below " + home + " does not start: " + trouble.getMessage());
        }
        return server;
    }

    private void start() throws IOException {
        Files.createDirectories(folder);
        if (OTHER == null) {
            PostgresBox.unpack(binaries());
        }
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        var live = live();
        if (live.isPresent()) {
            port = live.get();
            return;
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                tool("pg_ctl", "-D", data.toString(), "-w", "-t", "60", "-l", folder.resolve("postgres.log").toString(), "-o", settings(), "start");
                return;
            } catch (IOException stillBusy) {
                // children of a killed postmaster may hold the shared memory for a few seconds
                if (attempt == 10) {
                    throw stillBusy;
                }
                pause();
            }
        }
    }

    private String settings() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC -c max_connections=60"
                + " -c shared_buffers=96MB -c password_encryption=scram-sha-256 -c log_min_messages=warning"
                + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
    }

    private void initialise() throws IOException {
        // An initdb that was cut off leaves a folder without PG_VERSION or with half a cluster: begin anew.
        Folders.delete(data);
        var fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        var arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", "postgres", "--pwfile=" + passwordFile(), "-A", "scram-sha-256", "-E", "UTF8", "-k", "--locale=C.UTF-8"));
        if (OTHER == null) {
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        tool("initdb", arguments.toArray(String[]::new));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path passwordFile() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return file;
    }

    /** The port of our own live server, told by postmaster.pid; a stale file of a killed server is no server. */
    private Optional<Integer> live() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 8 || !lines.get(7).startsWith("ready")) {
            return Optional.empty();
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        var ours = process.filter(ProcessHandle::isAlive).flatMap(each -> each.info().command()).filter(each -> each.endsWith("/postgres"));
        return ours.map(each -> Integer.parseInt(lines.get(3).strip()));
    }

    /** Stops the server and waits for it. */
    public void stop() {
        try {
            tool("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
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
            throw new CannotStart("cannot read " + folder.resolve("password") + ": " + unreadable.getMessage());
        }
    }

    private void tool(String name, String... args) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")) && System.getProperty("os.name").startsWith("Linux")) {
            // PostgreSQL refuses to run as root; inside an own user namespace it is somebody else
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries().resolve("bin").resolve(name).toString());
        command.addAll(List.of(args));
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (OTHER == null) {
            builder.environment().put("LD_LIBRARY_PATH", binaries().resolve("lib").toString());
        }
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(name);
        }
        if (process.exitValue() != 0) {
            throw new IOException(explain(name, Files.readString(log)));
        }
    }

    private static String explain(String tool, String log) {
        if (log.contains("unshare")) {
            return "PostgreSQL does not run as root and user namespaces are forbidden here; start Yicai as an ordinary user, or set YICAI_DB_URL";
        }
        var lines = log.strip().lines().toList();
        return tool + ": " + (lines.isEmpty() ? "no reason given" : lines.getLast());
    }

    private Path binaries() {
        return OTHER == null ? folder.resolve("pgsql-" + VERSION) : Path.of(OTHER);
    }

    private static int freePort() throws IOException {
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
