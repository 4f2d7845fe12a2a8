package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.Visitor;

/** Several processes share the embedded server of a home; the last one to leave stops it. */
@Tag("long")
class SharedServerTest extends Started {

    private static final int ROWS = 6_000;

    private Path messages(int rows) throws Exception {
        return Files.writeString(folder.resolve("messages.csv"), IntStream.rangeClosed(1, rows)
                .mapToObj(i -> i + ",somebody,路灯坏了 " + i + ",2019/3/4 10:20:30,\"楼下的路灯坏了一个多星期，晚上看不见路，请派人来修。" + "第 " + i + " 件\",0,1")
                .collect(Collectors.joining("\n", "id,user,title,written_at,text,against,support\n", "\n")));
    }

    private Process importing(Path home, Path file) throws Exception {
        return yicai("import", "needs", file.toString(), "--json", "--home", home.toString());
    }

    private void imported(Process process, int read, int imported) throws Exception {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(said(process)).contains("\"read\":" + read + ",\"imported\":" + imported + ",");
        assertThat(process.exitValue()).isZero();
    }

    private static void stops(Process process) throws Exception {
        process.destroy();
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_import_under_a_running_server_leaves_it_running_and_pages_answer_meanwhile() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        var server = running(home, port);
        var postmaster = postmaster(home);
        var importing = importing(home, messages(ROWS));
        long slowest = 0;
        while (importing.isAlive()) {
            long began = System.nanoTime();
            assertThat(status(port, "/needs")).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - began);
            Thread.sleep(50);
        }
        imported(importing, ROWS, ROWS);
        System.out.println("slowest page under the import: " + Duration.ofNanos(slowest).toMillis() + " ms");
        assertThat(postmaster(home)).as("the same database server").isEqualTo(postmaster);
        assertThat(voice(port)).isNotEmpty();
        imported(importing(home, messages(ROWS)), ROWS, 0);
        assertThat(status(port, "/needs")).isEqualTo(200);
        stops(server);
        assertThat(home.resolve("postgres/data/postmaster.pid")).as("the last to leave stopped it").doesNotExist();
    }

    @Test
    void a_server_started_under_a_running_import_and_stopped_before_its_end_disturbs_neither() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        stops(running(home, port));
        var importing = importing(home, messages(80_000));
        for (int i = 0; i < 600 && !Files.exists(home.resolve("postgres/data/postmaster.pid")); i++) {
            Thread.sleep(50);
        }
        var server = running(home, port);
        assertThat(importing.isAlive()).as("the import is still at work").isTrue();
        assertThat(voice(port)).isNotEmpty();
        stops(server);
        assertThat(importing.isAlive()).as("the import is still at work").isTrue();
        imported(importing, 80_000, 80_000);
        assertThat(home.resolve("postgres/data/postmaster.pid")).as("the last to leave stopped it").doesNotExist();
    }

    @Test
    void a_demo_over_an_import_and_an_import_under_a_demo_do_not_disturb_each_other() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        var demo = ready(yicai("demo", "--home", home.toString(), "--port", "" + port), port);
        for (int i = 0; i < 900 && !Files.exists(home.resolve("town.played")); i++) {
            Thread.sleep(200);
        }
        imported(importing(home, messages(ROWS)), ROWS, ROWS);
        assertThat(new Visitor(new Loopback(port), "a visitor").get("/account").status()).isEqualTo(200);
        kill(postmaster(home));
        kill(demo.pid());
        demo.waitFor();
        var again = ready(yicai("demo", "--home", home.toString(), "--port", "" + port), port);
        assertThat(status(port, "/account")).isEqualTo(200);
        imported(importing(home, messages(ROWS)), ROWS, 0);
        stops(again);
        var importing = importing(home, messages(60_000));
        for (int i = 0; i < 600 && !Files.exists(home.resolve("postgres/data/postmaster.pid")); i++) {
            Thread.sleep(50);
        }
        var third = ready(yicai("demo", "--home", home.toString(), "--port", "" + port), port);
        assertThat(importing.isAlive()).as("the import is still at work").isTrue();
        imported(importing, 60_000, 60_000 - ROWS);
        assertThat(status(port, "/account")).isEqualTo(200);
        stops(third);
    }
}
