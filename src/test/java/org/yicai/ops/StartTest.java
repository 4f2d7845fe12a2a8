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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.Visitor;

/** Starting and stopping as people and crashes do it: real processes, one clear sentence each. */
@Tag("long")
class StartTest {

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    private Process yicai(String... arguments) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.yicai.ops.cli.Main"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log" + processes.size()).toFile()).start();
        processes.add(process);
        return process;
    }

    private String said(Process process) throws IOException {
        return Files.readString(folder.resolve("log" + processes.indexOf(process)));
    }

    private Process running(Path home, int port) throws Exception {
        var process = yicai("run", "--home", home.toString(), "--port", "" + port);
        for (long end = System.nanoTime() + Duration.ofSeconds(90).toNanos(); System.nanoTime() < end && process.isAlive(); Thread.sleep(200)) {
            if (status(port, "/actuator/health/readiness") == 200) {
                return process;
            }
        }
        throw new IllegalStateException("did not start: " + said(process));
    }

    private static int status(int port, String path) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long postmaster(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip());
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", "" + pid).start().waitFor();
    }

    @Test
    void a_busy_port_is_one_clear_sentence() throws Exception {
        try (var busy = new ServerSocket(0)) {
            var process = yicai("run", "--home", folder.resolve("home").toString(), "--port", "" + busy.getLocalPort());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(said(process)).contains("port " + busy.getLocalPort() + " is in use by another program; choose one with --port").doesNotContain("\tat ");
        }
    }

    @Test
    void a_second_start_on_the_same_home_is_told_where_the_first_one_is_and_a_stop_leaves_nothing_behind() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        var first = running(home, port);
        var second = yicai("run", "--home", home.toString(), "--port", "" + freePort());
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(said(second)).contains("Yicai already runs from " + home, "http://localhost:" + port).doesNotContain("\tat ");
        assertThat(postmaster(home)).isPositive();
        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("postgres/data/postmaster.pid")).as("the embedded server stopped too").doesNotExist();
    }

    @Test
    void after_kill_9_of_the_application_the_next_start_adopts_the_server_and_nothing_is_lost() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        var first = running(home, port);
        var receipt = voice(port);
        var server = postmaster(home);
        kill(first.pid());
        first.waitFor();
        var second = running(home, port);
        assertThat(postmaster(home)).isEqualTo(server);
        assertThat(status(port, "/needs/" + receipt)).isEqualTo(200);
        second.destroy();
        second.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void after_kill_9_of_both_the_stale_pid_file_is_no_obstacle_and_nothing_is_lost() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        var first = running(home, port);
        var receipt = voice(port);
        kill(postmaster(home));
        kill(first.pid());
        first.waitFor();
        running(home, port);
        assertThat(status(port, "/needs/" + receipt)).isEqualTo(200);
    }

    private static String voice(int port) {
        var reply = new Visitor(new Loopback(port), "a visitor").send("/needs/new", "/needs", "words", "断电以前说的话");
        var receipt = Pattern.compile("/needs/([2-9A-Z-]{11})").matcher(reply.location());
        assertThat(receipt.find()).isTrue();
        return receipt.group(1);
    }

    @AfterEach
    void stop() throws Exception {
        for (var process : processes) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }
}
