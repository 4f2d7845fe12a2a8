package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yicai.ops.database.SomebodysPostgres;

/** What a start says when it cannot be: one clear sentence with the way out, ended with 2. */
@Tag("long")
class SentencesTest extends Started {

    private Process run(Map<String, String> environment, List<String> before) throws Exception {
        return start(environment, before, "run", "--home", folder.resolve("home").toString(), "--port", "" + freePort());
    }

    @Test
    void a_wrong_password_of_a_server_of_ones_own_and_fsync_off_there() throws Exception {
        assumeTrue(Files.isExecutable(SomebodysPostgres.DEBIANS_15.resolve("bin/postgres")), "no PostgreSQL 15 (Debian: apt-get install postgresql-15)");
        try (var server = SomebodysPostgres.start(folder.resolve("server"), SomebodysPostgres.DEBIANS_15)) {
            server.prepareAsDocumented("yicai");
            refuses(run(Map.of("YICAI_DB_URL", server.url("yicai"), "YICAI_DB_PASSWORD", "secret"), List.of()),
                    "yicai: YICAI_DB_URL is set, so YICAI_DB_OWNER_PASSWORD is needed too; set it");
            refuses(run(Map.of("YICAI_DB_URL", server.url("yicai"), "YICAI_DB_PASSWORD", "wrong", "YICAI_DB_OWNER_PASSWORD", "secret"), List.of()),
                    "yicai: the server at ", "does not let role yicai_app in", "correct YICAI_DB_PASSWORD");
            server.tell("postgres", "alter system set fsync = off", "select pg_reload_conf()");
            refuses(run(Map.of("YICAI_DB_URL", server.url("yicai"), "YICAI_DB_PASSWORD", "secret", "YICAI_DB_OWNER_PASSWORD", "secret"), List.of()),
                    "yicai: fsync is off on the server", "set fsync = on in postgresql.conf and reload");
            server.tell("postgres", "alter system reset fsync", "select pg_reload_conf()");
            int port = freePort();
            var good = start(Map.of("YICAI_DB_URL", server.url("yicai"), "YICAI_DB_PASSWORD", "secret", "YICAI_DB_OWNER_PASSWORD", "secret"), List.of(),
                    "run", "--home", folder.resolve("home").toString(), "--port", "" + port, "--subdistrict", "110101006000");
            ready(good, port);
            assertThat(voice(port)).isNotEmpty();
            good.destroy();
            assertThat(good.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void forbidden_user_namespaces() throws Exception {
        assumeTrue(asRoot() && works("unshare", "-U", "-r", "sh", "-c", "echo 0 > /proc/sys/user/max_user_namespaces"), "only root on a Linux that lets namespaces be forbidden can show this");
        refuses(run(Map.of(), List.of("unshare", "-U", "-r", "sh", "-c", "echo 0 > /proc/sys/user/max_user_namespaces; exec \"$@\"", "sh")),
                "yicai: PostgreSQL does not run as root and user namespaces are forbidden here", "start Yicai as an ordinary user, or set YICAI_DB_URL");
    }

    /** A small file system over the folder "home", seen by the started process only. */
    private Process runOnASmallDisk(String size) throws Exception {
        Files.createDirectories(folder.resolve("home"));
        assumeTrue(works("unshare", "-m", "mount", "-t", "tmpfs", "none", folder.resolve("home").toString()), "mounting is not permitted here");
        return run(Map.of(), List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs -o " + size + " none \"$0\" && exec \"$@\"", folder.resolve("home").toString()));
    }

    @Test
    void a_disk_without_room_for_a_new_home() throws Exception {
        refuses(runOnASmallDisk("size=64m"), "yicai: only 6", " MB are free on the disk of " + folder.resolve("home"), "make room for at least 260 MB, or choose another folder with --home");
    }

    @Test
    void a_disk_that_is_full_while_the_server_is_unpacked() throws Exception {
        refuses(runOnASmallDisk("size=500m,nr_inodes=300"), "yicai: the disk of " + folder.resolve("home"), "is full; make room, or choose another folder with --home");
    }

    @Test
    void a_disk_that_is_full_while_the_cluster_is_made() throws Exception {
        refuses(runOnASmallDisk("size=500m,nr_inodes=1500"), "yicai: the disk of " + folder.resolve("home"), "is full; make room, or choose another folder with --home");
    }

    @Test
    void a_disk_that_fills_up_while_people_write() throws Exception {
        var port = freePort();
        Files.createDirectories(folder.resolve("home"));
        assumeTrue(works("unshare", "-m", "mount", "-t", "tmpfs", "none", folder.resolve("home").toString()), "mounting is not permitted here");
        var process = start(Map.of(), List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=300m none \"$0\" && exec \"$@\"", folder.resolve("home").toString()),
                "run", "--home", folder.resolve("home").toString(), "--port", "" + port, "--subdistrict", "110101006000");
        ready(process, port);
        var first = voice(port);
        var filler = Path.of("/proc/" + process.pid() + "/root" + folder.resolve("home/filler"));
        new ProcessBuilder("dd", "if=/dev/zero", "of=" + filler, "bs=1M").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        var last = first;
        var refused = "";
        for (int i = 0; i < 3_000 && refused.isEmpty(); i++) {
            try {
                last = voice(port);
            } catch (IllegalStateException unavailable) {
                refused = unavailable.getMessage();
            }
        }
        assertThat(refused).contains("503").doesNotContain("500");
        assertThat(said(process)).doesNotContain("trouble ").contains("the database does not answer at ");
        Files.delete(filler);
        for (int i = 0; i < 60 && status(port, "/actuator/health/readiness") != 200; i++) {
            Thread.sleep(500);
        }
        assertThat(voice(port)).isNotEmpty();
        assertThat(status(port, "/needs/" + first)).isEqualTo(200);
        assertThat(status(port, "/needs/" + last)).isEqualTo(200);
    }

    @Test
    void other_binaries_that_are_none_a_port_that_is_none_and_a_home_that_cannot_be() throws Exception {
        refuses(run(Map.of("YICAI_POSTGRES", "/nowhere"), List.of()), "yicai: YICAI_POSTGRES names /nowhere, which holds no bin/postgres");
        refuses(start(Map.of("YICAI_PORT", "many"), List.of(), "run", "--home", folder.resolve("home").toString()), "yicai: YICAI_PORT is no number from 1 to 65535: many");
        refuses(run(Map.of("YICAI_DB_CONNECTIONS", "90"), List.of()), "yicai: YICAI_DB_CONNECTIONS is 90, and the embedded server takes 40 of one process at most; lower it");
        refuses(yicai("run", "--home", "/proc/nothing", "--port", "" + freePort()), "yicai: cannot write to /proc/nothing; choose another folder with --home");
        refuses(start(Map.of("YICAI_DB_URL", "jdbc:postgresql://127.0.0.1:9/x"), List.of(), "demo", "--home", folder.resolve("home").toString(), "--port", "" + freePort()),
                "yicai: the demo plays in an embedded database; unset YICAI_DB_URL, or use run");
    }

    @Test
    void the_option_home_wins_over_the_environment_for_every_file() throws Exception {
        int port = freePort();
        var elsewhere = folder.resolve("elsewhere");
        var process = start(Map.of("YICAI_HOME", elsewhere.toString()), List.of(), "run", "--home", folder.resolve("home").toString(), "--port", "" + port, "--subdistrict", "110101006000");
        ready(process, port);
        assertThat(voice(port)).isNotEmpty();
        assertThat(elsewhere).doesNotExist();
        assertThat(folder.resolve("home/keys/form.key")).exists();
        assertThat(folder.resolve("home/keys/database.key")).exists();
    }
}
