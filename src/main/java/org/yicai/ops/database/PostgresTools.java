package org.yicai.ops.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The programs that come with PostgreSQL, and what they say when they fail.
 *
 * @param folder where their logs go, and the binaries of the box
 * @param other an installation to use instead of the one in the box, such as a distribution's; holds bin and lib
 */
record PostgresTools(Path folder, @Nullable Path other) {

    static final String VERSION = "18.6";
    static final String SERVER_LOG = "postgres.log";
    private static final int PATIENCE_SECONDS = 90;

    boolean fromTheBox() {
        return other == null;
    }

    void unpack() throws IOException {
        if (fromTheBox()) {
            PostgresBox.unpack(binaries());
        } else if (!Files.isExecutable(binaries().resolve("bin/postgres"))) {
            throw new CannotStart("YICAI_POSTGRES names " + other + ", which holds no bin/postgres; correct it, or unset it");
        }
    }

    private Path binaries() {
        return other == null ? folder.resolve("pgsql-" + VERSION) : other;
    }

    /** PostgreSQL refuses to run as root; inside an own user namespace it is somebody else. */
    static boolean needsNamespace() {
        return "root".equals(System.getProperty("user.name")) && System.getProperty("os.name").startsWith("Linux");
    }

    /**
     * Runs a tool to its end.
     *
     * @throws IOException with the reason in one line
     * @throws CannotStart when trying again cannot help
     */
    void run(String name, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (needsNamespace()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries().resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (fromTheBox()) {
            builder.environment().put("LD_LIBRARY_PATH", binaries().resolve("lib").toString());
        }
        builder.environment().put("LC_ALL", "C.UTF-8");
        var before = size(folder.resolve(SERVER_LOG));
        int exit = waitFor(name, builder.start());
        if (exit != 0) {
            throw new IOException(explain(name, read(log, 0), read(folder.resolve(SERVER_LOG), before)));
        }
    }

    private static int waitFor(String name, Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end within " + PATIENCE_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(name);
        }
    }

    private String explain(String tool, String log, String serverLog) {
        if (log.contains("unshare")) {
            throw new CannotStart("PostgreSQL does not run as root and user namespaces are forbidden here; start Yicai as an ordinary user, or set YICAI_DB_URL");
        }
        if ((log + serverLog).contains("No space left on device")) {
            throw new CannotStart(DiskSpace.full(folder));
        }
        var reasons = serverLog.lines().filter(each -> each.contains("FATAL:") || each.contains("PANIC:")).toList();
        var lines = log.strip().lines().toList();
        if (!reasons.isEmpty()) {
            return "postgres: " + reasons.getLast().replaceFirst("^.*(FATAL|PANIC): +", "");
        }
        return tool + ": " + (lines.isEmpty() ? "no reason given" : lines.getLast());
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The end of a log, from a place on, at most 64 KB of it. */
    private static String read(Path file, long from) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(from, channel.size() - 65_536));
            return new String(java.nio.channels.Channels.newInputStream(channel).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
