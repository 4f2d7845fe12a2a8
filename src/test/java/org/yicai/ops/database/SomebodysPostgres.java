package org.yicai.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A PostgreSQL that somebody else keeps: a real server in a folder of its own, made by the binaries of a distribution. */
public final class SomebodysPostgres implements AutoCloseable {

    public static final Path DEBIANS_15 = Path.of("/usr/lib/postgresql/15");
    public static final String PASSWORD = "somebody's";
    private final PostgresTools tools;
    private final Path data;
    private final int port;

    private SomebodysPostgres(PostgresTools tools, Path data, int port) {
        this.tools = tools;
        this.data = data;
        this.port = port;
    }

    /**
     * Makes and starts a server.
     *
     * @param binaries the installation; null for the box
     * @param options settings as name=value
     */
    public static SomebodysPostgres start(Path folder, Path binaries, String... options) {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(folder);
            var tools = new PostgresTools(folder, binaries);
            tools.unpack();
            var data = folder.resolve("data");
            Files.writeString(folder.resolve("password"), PASSWORD);
            tools.run("initdb", "-D", data.toString(), "-U", "postgres", "--pwfile=" + folder.resolve("password"), "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            var server = new SomebodysPostgres(tools, data, free.getLocalPort());
            free.close();
            server.start(options);
            return server;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Starts it after {@link #stop}. */
    public void start(String... options) throws IOException {
        var told = new ArrayList<>(List.of("-p " + port, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''", "-c shared_buffers=16MB"));
        Arrays.stream(options).forEach(each -> told.add("-c " + each));
        tools.run("pg_ctl", "-D", data.toString(), "-w", "-t", "60", "-l", data.resolveSibling("postgres.log").toString(), "-o", String.join(" ", told), "start");
    }

    public void stop() throws IOException {
        tools.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }

    public Path data() {
        return data;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs statements as superuser, one after the other. */
    public void tell(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Does what docs/operations.md says, word by word, with these passwords, for a database of this name. */
    public void prepareAsDocumented(String database) {
        try {
            var guide = Files.readString(Path.of("docs/operations.md"));
            var block = guide.substring(guide.indexOf("```sql\n") + 7, guide.indexOf("```", guide.indexOf("```sql\n") + 7));
            var halves = block.replaceAll("(?m)^ +", "").replace("'…'", "'secret'").replace("database yicai", "database " + database).split("\\\\c yicai\n");
            for (var each : halves[0].split(";\n")) {
                if (!each.startsWith("create role") || !has(each.split(" ")[2])) {
                    tell("postgres", each);
                }
            }
            tell(database, halves[1].split(";\n"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private boolean has(String role) {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
                var rows = connection.createStatement().executeQuery("select from pg_roles where rolname = '" + role + "'")) {
            return rows.next();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** As Yicai would come in. */
    public ExternalPostgres asExternal(String database) {
        return new ExternalPostgres(url(database), "yicai_app", "secret", "yicai_owner", "secret", 16);
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException alreadyGone) {
            // nothing left to stop
        }
    }
}
