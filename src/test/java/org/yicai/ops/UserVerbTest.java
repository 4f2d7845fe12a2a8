package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.ops.demo.Account;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.Visitor;

/** The verbs about people and keys as those who run an installation type them: real processes, beside a running server. */
@Tag("long")
class UserVerbTest {

    private static final String OFFICE = "东四街道办事处";
    private static final String CHOSEN = "灯市口的灯 今晚都亮了";
    private static final Pattern LINK = Pattern.compile("(http://\\S+?)(/invitation/[\\w-]{32})");

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private int port;

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.yicai.ops.cli.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log" + processes.size()).toFile());
        builder.environment().put("YICAI_HOME", folder.resolve("home").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private String said(Process process) throws IOException {
        return Files.readString(folder.resolve("log" + processes.indexOf(process)));
    }

    private Process running(Map<String, String> environment) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = start(environment, "run", "--port", "" + port, "--subdistrict", "110101006000");
        for (long end = System.nanoTime() + Duration.ofSeconds(90).toNanos(); System.nanoTime() < end && process.isAlive(); Thread.sleep(200)) {
            if (said(process).contains("Yicai serves on")) {
                return process;
            }
        }
        throw new IllegalStateException("did not start: " + said(process));
    }

    /** Runs a verb to its end; what it said. */
    private String verb(int exit, String... arguments) throws Exception {
        var process = start(Map.of(), arguments);
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said(process)).isEqualTo(exit);
        assertThat(said(process)).doesNotContain("\tat ");
        return said(process);
    }

    private String add(int exit, String name, String phone, String role, String organisation) throws Exception {
        return verb(exit, "user", "add", "--name", name, "--phone", phone, "--role", role, "--organisation", organisation);
    }

    private Visitor visitor() {
        return new Visitor(new Loopback(port), "a visitor");
    }

    private Visitor accept(String said) {
        var link = LINK.matcher(said);
        assertThat(link.find()).as(said).isTrue();
        assertThat(link.group(1)).isEqualTo("http://localhost:" + port);
        var visitor = visitor();
        assertThat(visitor.send(link.group(2), link.group(2), "password", CHOSEN, "again", CHOSEN).status()).isEqualTo(303);
        return visitor;
    }

    @Test
    void beside_a_running_server_people_are_added_listed_and_let_in_again() throws Exception {
        running(Map.of());
        var official = accept(add(0, "钱多", "139 1111 2222", "official", OFFICE));
        assertThat(official.open("/work")).contains("钱多");
        assertThat(verb(0, "user", "list")).contains("13911112222\t钱多\tOFFICIAL\t" + OFFICE + "\tpassword\t");

        assertThat(add(2, "钱多", "12345", "OFFICIAL", OFFICE)).contains("12345 is no mobile number of 11 digits");
        assertThat(add(2, "钱多", "13911112222", "OFFICIAL", "没有这个单位")).contains("there is no organisation 没有这个单位 here; there are " + OFFICE);
        assertThat(add(2, "", "13911112223", "OFFICIAL", OFFICE)).contains("1 to 40 characters");
        assertThat(add(2, "钱多", "13911112223", "KING", OFFICE)).contains("KING");
        assertThat(verb(2, "user", "add", "--name", "钱多", "--phone", "13911112223", "--role", "OFFICIAL", "--organisation", OFFICE, "--subdistrict", "1")).contains("there is no subdistrict 1 here; there are 110101006000");
        assertThat(verb(2, "user", "reset", "--phone", "13999999999")).contains("nobody here has the number 13999999999");

        var again = verb(0, "user", "reset", "--phone", "13911112222");
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos(); official.get("/work").status() == 200; Thread.sleep(500)) {
            assertThat(System.nanoTime()).as("another process ended the session: gone within 30 seconds").isLessThan(end);
        }
        assertThat(accept(again).open("/work")).contains("钱多");
    }

    @Test
    void keys_are_rotated_under_a_running_server_and_nobody_is_signed_out() throws Exception {
        var server = running(Map.of());
        var keys = folder.resolve("home/keys");
        var official = accept(add(0, "钱多", "13911112222", "OFFICIAL", OFFICE));
        assertThat(verb(2, "keys", "rotate", "pseudonym")).contains("never rotated");
        assertThat(verb(2, "keys", "rotate", "database")).contains("stop the server first");
        assertThat(verb(2, "keys", "rotate", "nonsense")).contains("there are session, form");
        assertThat(keys.resolve("pseudonym.2.key")).doesNotExist();
        assertThat(verb(0, "keys", "rotate")).contains("session: generation 2", "totp: generation 2");
        Thread.sleep(Duration.ofSeconds(26));
        assertThat(official.get("/work").status()).as("signed with the older key").isEqualTo(200);
        var later = visitor().signIn(new Account("13911112222", CHOSEN, ""));
        Files.delete(keys.resolve("session.key"));
        Thread.sleep(Duration.ofSeconds(11));
        assertThat(later.get("/work").status()).as("signed with the newer key").isEqualTo(200);
        assertThat(official.get("/work").status()).as("control: its key is gone").isEqualTo(302);

        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(verb(0, "keys", "rotate", "database")).contains("database: generation 2");
        running(Map.of());
        assertThat(visitor().signIn(new Account("13911112222", CHOSEN, "")).get("/work").status()).as("the database lets us in").isEqualTo(200);
    }

    @Test
    void where_a_second_factor_is_required_nothing_else_can_be_done_first() throws Exception {
        var server = running(Map.of("YICAI_SECOND_FACTOR", "required", "YICAI_ADDRESS", "https://yicai.example.org/"));
        var administrator = Pattern.compile("as (\\d{11}) with (\\S+);").matcher(said(server));
        assertThat(administrator.find()).isTrue();
        var visitor = visitor().signIn(new Account(administrator.group(1), administrator.group(2), ""));
        for (var path : List.of("/", "/work", "/people", "/me", "/needs")) {
            assertThat(visitor.get(path).location()).as(path).endsWith("/me/second-factor");
        }
        assertThat(visitor.send("/me/second-factor", "/people", "name", "x").status()).isEqualTo(403);
        assertThat(visitor.send("/me/second-factor", "/needs", "words", "x").status()).isEqualTo(403);
        assertThat(visitor().get("/needs").status()).as("others are not stopped").isEqualTo(200);
        var misspelt = start(Map.of("YICAI_SECOND_FACTOR", "requird", "YICAI_HOME", folder.resolve("other").toString()), "user", "list");
        assertThat(misspelt.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(misspelt.exitValue()).isNotZero();
        assertThat(said(misspelt)).contains("YICAI_SECOND_FACTOR must be optional or required, not requird");
    }

    @AfterEach
    void stop() throws Exception {
        for (var process : processes) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }
}
