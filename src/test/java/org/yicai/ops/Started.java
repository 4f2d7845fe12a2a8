package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.Visitor;

/** Yicai as people and crashes start and stop it: real processes. */
public abstract class Started {

    @TempDir
    protected Path folder;

    private final List<Process> processes = new ArrayList<>();

    protected Process yicai(String... arguments) throws IOException {
        return start(Map.of(), List.of(), arguments);
    }

    /**
     * Starts a verb.
     *
     * @param environment variables besides those of the build
     * @param before a command that begins it, such as unshare
     */
    protected Process start(Map<String, String> environment, List<String> before, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(java());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log" + processes.size()).toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("YICAI_") && !each.equals("YICAI_POSTGRES"));
        builder.environment().putAll(environment);
        var process = builder.start();
        processes.add(process);
        return process;
    }

    /** The command line of the application up to its verb. */
    protected static List<String> java() {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.yicai.ops.cli.Main");
    }

    protected String said(Process process) throws IOException {
        return Files.readString(folder.resolve("log" + processes.indexOf(process)));
    }

    protected Process running(Path home, int port) throws Exception {
        return ready(yicai("run", "--home", home.toString(), "--port", "" + port, "--subdistrict", "110101006000"), port);
    }

    /** Waits until it serves. */
    protected Process ready(Process process, int port) throws Exception {
        for (long end = System.nanoTime() + Duration.ofSeconds(120).toNanos(); System.nanoTime() < end && process.isAlive(); Thread.sleep(100)) {
            if (status(port, "/actuator/health/readiness") == 200) {
                return process;
            }
        }
        throw new IllegalStateException("did not start: " + said(process));
    }

    /** It ends with 2 and says all this without a stack trace. */
    protected void refuses(Process process, String... parts) throws Exception {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(said(process)).contains(parts).doesNotContain("\tat ", "Exception");
        assertThat(process.exitValue()).as(said(process)).isEqualTo(2);
    }

    protected static int status(int port, String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    protected static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    protected static long postmaster(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip());
    }

    protected static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", "" + pid).start().waitFor();
    }

    /** Says something through the form. @return the receipt that was acknowledged */
    protected static String voice(int port) {
        var reply = new Visitor(new Loopback(port), "a visitor").send("/needs/new", "/needs", "words", "断电以前说的话");
        var receipt = Pattern.compile("/needs/([2-9A-Z-]{11})").matcher(reply.location());
        if (reply.status() != 303 || !receipt.find()) {
            throw new IllegalStateException("no receipt: " + reply.status() + " " + Visitor.findings(reply));
        }
        return receipt.group(1);
    }

    protected static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Whether this machine lets us do such a thing at all. */
    protected static boolean works(String... command) throws Exception {
        return new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    @AfterEach
    void stop() throws Exception {
        for (var process : processes) {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
