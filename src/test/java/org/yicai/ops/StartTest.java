package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Starting and stopping as people and crashes do it: real processes, one clear sentence each. */
@Tag("long")
class StartTest extends Started {

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
}
