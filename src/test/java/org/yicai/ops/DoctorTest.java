package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yicai.ops.database.SomebodysPostgres;

/** The doctor looks at real installations: running, stopped, killed, and on a server of somebody else. */
@Tag("long")
class DoctorTest extends Started {

    private String examined(int exit, Map<String, String> environment, String... options) throws Exception {
        var arguments = new java.util.ArrayList<>(List.of("doctor", "--home", folder.resolve("home").toString()));
        arguments.addAll(List.of(options));
        var process = start(environment, List.of(), arguments.toArray(String[]::new));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said(process)).isEqualTo(exit);
        assertThat(said(process)).doesNotContain("\tat ", " INFO ");
        return said(process);
    }

    private Path postmaster() {
        return folder.resolve("home/postgres/data/postmaster.pid");
    }

    @Test
    void running_stopped_started_for_looking_and_killed() throws Exception {
        int port = freePort();
        var home = folder.resolve("home");
        var server = running(home, port);
        voice(port);
        assertThat(examined(0, Map.of(), "--port", "" + port)).contains("Yicai serves on http://localhost:" + port, "the embedded server runs",
                "rules", " applied, none waits", "entries wait for their place in the log", "messages are not sent", "the same as the database's", "nothing grave lately");
        assertThat(status(port, "/needs")).isEqualTo(200);
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster()).as("the doctor was no user that keeps it running").doesNotExist();

        assertThat(examined(0, Map.of(), "--port", "" + port)).contains(port + " is free", "the embedded server is stopped; with --start it is looked into too").doesNotContain("applied");
        assertThat(postmaster()).as("looking starts nothing").doesNotExist();
        assertThat(examined(0, Map.of(), "--port", "" + port, "--start")).contains(" applied, none waits", "the embedded server runs");
        assertThat(postmaster()).as("and it is stopped again").doesNotExist();

        var killed = running(home, port);
        kill(killed.pid());
        killed.waitFor();
        assertThat(examined(0, Map.of(), "--port", "" + port)).contains("warning  postgresql        the embedded server runs without Yicai, as after a kill; start and stop Yicai once");
        kill(postmaster(home));
        Thread.sleep(500);
        assertThat(examined(0, Map.of(), "--port", "" + port)).contains("the embedded server was killed; start Yicai: it recovers by itself");
        try (var other = new ServerSocket(0)) {
            assertThat(examined(1, Map.of(), "--port", "" + other.getLocalPort())).contains("in use by another program; choose one with --port");
        }
    }

    @Test
    void a_server_of_somebody_else() throws Exception {
        assumeTrue(Files.isExecutable(SomebodysPostgres.DEBIANS_15.resolve("bin/postgres")), "no PostgreSQL 15 (Debian: apt-get install postgresql-15)");
        try (var server = SomebodysPostgres.start(folder.resolve("server"), SomebodysPostgres.DEBIANS_15)) {
            server.prepareAsDocumented("yicai");
            var environment = Map.of("YICAI_DB_URL", server.url("yicai"), "YICAI_DB_PASSWORD", "secret", "YICAI_DB_OWNER_PASSWORD", "secret");
            assertThat(examined(0, environment)).contains("database rules", " wait; make a backup, then start Yicai", "15.").doesNotContain("embedded");
            server.tell("postgres", "alter system set fsync = off", "select pg_reload_conf()", "alter role yicai_app bypassrls");
            var json = examined(1, environment, "--json");
            assertThat(json).contains("{\"grade\":\"bad\",\"checks\":[", "fsync is off on the server", "has bypassrls", " wait\",");
        }
        var gone = Map.of("YICAI_DB_URL", "jdbc:postgresql://127.0.0.1:9/yicai", "YICAI_DB_PASSWORD", "secret", "YICAI_DB_OWNER_PASSWORD", "secret");
        assertThat(examined(1, gone)).contains("cannot reach the database server at 127.0.0.1:9/yicai: nothing answers there");
    }
}
